package org.breathcue.script;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.breathcue.diagnostic.QuotedText;
import org.breathcue.diagnostic.Span;

/**
 * Words to say, which may contain placeholders.
 *
 * @param span the whole string with its quotes
 * @param lead the number of whitespace characters of the string before the text
 */
public record TextTemplate(Span span, String text, int lead, Set<Placeholder> placeholders) {
    public TextTemplate {
        // A copy in a hash set could have another order in each run; this one keeps the order of the enum.
        placeholders = placeholders.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(placeholders));
    }

    /** Returns whether the words name a side. */
    public boolean namesSide() {
        return placeholders.contains(Placeholder.SIDE) || placeholders.contains(Placeholder.OTHER_SIDE);
    }

    /** Returns the span of a placeholder in the script. */
    public Span span(Placeholder placeholder) {
        String written = placeholder.written();
        int at = text.indexOf(written);
        return at < 0 ? span : part(at, at + written.length());
    }

    /** Returns the span of characters {@code from} to {@code to} of the text in the script. */
    public Span part(int from, int to) {
        String source = span.source().text();
        int start = QuotedText.offset(source, span.start() + 1, lead + from);
        return new Span(span.source(), start, QuotedText.offset(source, start, to - from));
    }

    /** Returns the words with all placeholders replaced; {@code values} must contain every placeholder. */
    public String filled(Map<Placeholder, String> values) {
        String filled = text;
        for (Placeholder placeholder : placeholders) {
            String value = values.get(placeholder);
            if (value == null) {
                throw new IllegalArgumentException("no value for " + placeholder.written());
            }
            filled = filled.replace(placeholder.written(), value);
        }
        // A line starts with a capital letter, even if it starts with a placeholder.
        return text.startsWith("{")
                ? filled.substring(0, filled.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + filled.substring(filled.offsetByCodePoints(0, 1))
                : filled;
    }
}
