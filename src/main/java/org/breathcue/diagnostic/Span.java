package org.breathcue.diagnostic;

/**
 * A stretch of a source, from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 offsets.
 * An empty span points between two characters.
 */
public record Span(Source source, int start, int end) {
    public Span {
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }

    /** The 1-based line the span starts in. */
    public int line() {
        return source.line(start);
    }

    /** The 1-based column the span starts at, in code points. */
    public int column() {
        return source.column(start);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
