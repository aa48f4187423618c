package org.breathcue.terminal;

import org.breathcue.diagnostic.PrintableText;
import org.jline.utils.WCWidth;

/** Measures text in terminal columns: a wide character takes two columns, a combining character none. */
public final class Columns {
    private Columns() {}

    /** Returns the number of columns of a text. */
    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** Returns the text without control characters, cut with an ellipsis if it is wider than {@code columns}. */
    static String fit(String text, int columns) {
        String safe = PrintableText.of(text);
        if (of(safe) <= columns) {
            return safe;
        }
        StringBuilder cut = new StringBuilder();
        int room = columns - 1;
        for (int i = 0; i < safe.length(); i += Character.charCount(safe.codePointAt(i))) {
            int codePoint = safe.codePointAt(i);
            room -= of(codePoint);
            if (room < 0) {
                break;
            }
            cut.appendCodePoint(codePoint);
        }
        return columns < 1 ? "" : cut.toString().stripTrailing() + "…";
    }

    /** Returns the text with spaces appended up to a width of {@code columns}. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
