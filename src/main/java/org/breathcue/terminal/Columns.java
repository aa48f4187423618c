package org.breathcue.terminal;

import org.breathcue.diagnostic.PrintableText;
import org.jline.utils.WCWidth;

/** Text measured in columns of a terminal: a wide character takes two, a combining one none. */
public final class Columns {
    private Columns() {}

    /** How many columns a text takes. */
    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The text made safe to print, and cut where it is longer than {@code columns}. */
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

    /** The text with spaces behind it, up to {@code columns}. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
