package org.breathcue.script;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breathcue.diagnostic.QuotedText;
import org.breathcue.diagnostic.Span;

/**
 * Words to say, which may contain placeholders.
 *
 * @param span the whole string with its quotes
 * @param lead the number of whitespace characters of the string before the text
 * @param recording the sound file that is heard instead of the voice; it may contain the same placeholders
 */
public record TextTemplate(
        Span span, String text, int lead, Set<Placeholder> placeholders, Optional<Recording> recording) {
    /**
     * The name of a sound file with the words.
     *
     * @param span where it is written
     */
    public record Recording(Span span, String name) {}

    public TextTemplate {
        // A copy in a hash set could have another order in each run; this one keeps the order of the enum.
        placeholders = placeholders.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(placeholders));
    }

    /** Creates words for a voice. */
    public TextTemplate(Span span, String text, int lead, Set<Placeholder> placeholders) {
        this(span, text, lead, placeholders, Optional.empty());
    }

    /** Returns the same words, heard from a sound file. */
    public TextTemplate recorded(Recording by) {
        return new TextTemplate(span, text, lead, placeholders, Optional.of(by));
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
        String filled = filled(text, values);
        // A line starts with a capital letter, even if it starts with a placeholder.
        return text.startsWith("{")
                ? filled.substring(0, filled.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + filled.substring(filled.offsetByCodePoints(0, 1))
                : filled;
    }

    /** Returns the name of the sound file with all placeholders replaced; empty if a voice speaks. */
    public Optional<String> filledRecording(Map<Placeholder, String> values) {
        return recording.map(by -> filled(by.name, values));
    }

    private String filled(String template, Map<Placeholder, String> values) {
        String filled = template;
        for (Placeholder placeholder : placeholders) {
            String value = values.get(placeholder);
            if (value == null) {
                throw new IllegalArgumentException("no value for " + placeholder.written());
            }
            filled = filled.replace(placeholder.written(), value);
        }
        return filled;
    }
}
