package org.breathcue.script;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.breathcue.diagnostic.QuotedText;
import org.breathcue.diagnostic.Span;

/**
 * Words to say, with placeholders still in them.
 *
 * @param span the whole string with its quotes
 * @param lead how many characters of the string, all white, precede the text
 */
public record TextTemplate(Span span, String text, int lead, Set<Placeholder> placeholders) {
    public TextTemplate {
        // In the order of the language, which a copy by hash would not keep from run to run.
        placeholders = placeholders.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(placeholders));
    }

    /** Whether the words differ from side to side. */
    public boolean namesSide() {
        return placeholders.contains(Placeholder.SIDE) || placeholders.contains(Placeholder.OTHER_SIDE);
    }

    /** Whether the words differ from one time to the next. */
    public boolean counts() {
        return placeholders.contains(Placeholder.COUNT);
    }

    /** Where a placeholder stands in the script. */
    public Span span(Placeholder placeholder) {
        String written = placeholder.written();
        int at = text.indexOf(written);
        return at < 0 ? span : part(at, at + written.length());
    }

    /** Where characters {@code from} to {@code to} of the text stand in the script. */
    public Span part(int from, int to) {
        String source = span.source().text();
        int start = QuotedText.offset(source, span.start() + 1, lead + from);
        return new Span(span.source(), start, QuotedText.offset(source, start, to - from));
    }

    /** The words with every placeholder filled in; {@code values} must have all of them. */
    public String filled(Map<Placeholder, String> values) {
        String filled = text;
        for (Placeholder placeholder : placeholders) {
            String value = values.get(placeholder);
            if (value == null) {
                throw new IllegalArgumentException("no value for " + placeholder.written());
            }
            filled = filled.replace(placeholder.written(), value);
        }
        // A line starts with a capital, whatever stands for its first word.
        return text.startsWith("{")
                ? filled.substring(0, filled.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + filled.substring(filled.offsetByCodePoints(0, 1))
                : filled;
    }
}
