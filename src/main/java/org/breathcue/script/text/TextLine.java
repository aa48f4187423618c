package org.breathcue.script.text;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;

/**
 * A line of a script in the text form, without its indentation and the spaces at its end.
 *
 * @param start the offset of its first character that is not a space
 * @param indent the number of characters before {@code start}
 */
record TextLine(Source source, int start, int indent, String text) {
    /** Returns the lines of a text. Comments are left out; blank lines are not. */
    static List<TextLine> of(Source source) {
        String text = source.text();
        List<TextLine> lines = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            TextLine line = of(source, from, end);
            if (!line.text.startsWith("//")) {
                lines.add(line);
            }
            from = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines;
    }

    private static TextLine of(Source source, int from, int end) {
        String text = source.text();
        int start = from;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        int last = end;
        while (last > start && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new TextLine(source, start, start - from, text.substring(start, last));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean isStep() {
        return text.equals("-") || text.startsWith("- ");
    }

    /** Returns whether the indentation contains a tab, whose width nobody knows. */
    boolean hasTab() {
        return source.text().substring(start - indent, start).indexOf('\t') >= 0;
    }

    Span span() {
        return span(0, text.length());
    }

    /** Returns the span of characters {@code from} to {@code to} of the line. */
    Span span(int from, int to) {
        return new Span(source, start + from, start + to);
    }

    /** Returns part of the line, without spaces at its ends. */
    Part part(int from, int to) {
        int first = from;
        while (first < to && isSpace(text.charAt(first))) {
            first++;
        }
        int last = to;
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new Part(this, first, text.substring(first, last));
    }

    /**
     * A part of a line.
     *
     * @param from the index of its first character in the line
     */
    record Part(TextLine line, int from, String text) {
        Span span() {
            return line.span(from, from + text.length());
        }

        /** Returns characters {@code first} to {@code last} of this part, without spaces at the ends. */
        Part part(int first, int last) {
            return line.part(from + first, from + last);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }
    }
}
