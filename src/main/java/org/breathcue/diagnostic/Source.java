package org.breathcue.diagnostic;

import java.util.Arrays;

/**
 * The text of a file, with its name. Offsets are UTF-16 indices into {@link #text()}. Immutable; lines and columns are
 * computed on demand by binary search.
 */
public final class Source {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    /** Creates a source. The name is shown in messages, usually a path. */
    public Source(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** Returns the name that is shown in messages. */
    public String name() {
        return name;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns the line that contains {@code offset}, starting at 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the column of {@code offset} in its line, in code points, starting at 1. */
    public int column(int offset) {
        return text.codePointCount(lineStarts[line(offset) - 1], offset) + 1;
    }

    /** Returns the offset of the first character of a line; lines start at 1. */
    int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** Returns the text of a line without its line ending; lines start at 1. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnds = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (lineEnds) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name;
    }
}
