package org.breathcue.script;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.breathcue.diagnostic.Span;

/** Words to say, with placeholders still in them. */
public record Wording(Span span, String text, Set<Placeholder> placeholders) {
    public Wording {
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
        int at = span.source().text().substring(span.start(), span.end()).indexOf(written);
        return at < 0 ? span : new Span(span.source(), span.start() + at, span.start() + at + written.length());
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
        return filled;
    }
}
