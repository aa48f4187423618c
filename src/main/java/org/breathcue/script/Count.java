package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/** A number of repetitions from {@code low} to {@code high}. The two are equal if the number is not a range. */
public record Count(Span span, String written, int low, int high) implements Range {
    public static Count one(Span span) {
        return new Count(span, "1", 1, 1);
    }

    @Override
    public int units() {
        return high - low;
    }

    @Override
    public String chosen(int units) {
        return Integer.toString(low + units);
    }
}
