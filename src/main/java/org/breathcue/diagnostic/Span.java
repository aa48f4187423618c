package org.breathcue.diagnostic;

/**
 * A part of a source from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 offsets. An empty span points
 * between two characters.
 */
public record Span(Source source, int start, int end) {
    public Span {
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }

    /** Returns the start of a file whose text is not known, because it could not be read. */
    public static Span startOf(String file) {
        return new Span(new Source(file, ""), 0, 0);
    }

    /** Returns the line in which the span starts, starting at 1. */
    public int line() {
        return source.line(start);
    }

    /** Returns the column at which the span starts, in code points, starting at 1. */
    public int column() {
        return source.column(start);
    }

    /** Returns {@code file:line:column}. */
    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
