package org.breathcue.diagnostic;

import java.util.Locale;

/**
 * Makes text harmless that comes from a script or a file name: without control characters, it cannot send escape
 * sequences to a terminal, and without invisible format characters, it cannot be shown in another order than it is
 * stored.
 */
public final class PrintableText {
    /** The first control character beyond the printable characters of ASCII. */
    private static final int DELETE = 0x7F;

    private PrintableText() {}

    /** Returns the text without control, format and line separator characters. Tabs and line breaks become spaces. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r') {
                safe.append(' ');
            } else if (isSafe(c)) {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /**
     * Returns JSON in which such characters inside strings are written as escapes, such as {@code \u005cu202E}, so that no
     * information is lost.
     *
     * @param json well-formed JSON; characters below U+0020 in its strings are escaped already
     */
    public static String escaped(String json) {
        char[] units = json.toCharArray();
        StringBuilder safe = new StringBuilder(units.length);
        int written = 0;
        for (int i = 0; i < units.length; i++) {
            if (units[i] < DELETE) {
                continue;
            }
            int from = i;
            int codePoint = Character.codePointAt(units, i);
            i += Character.charCount(codePoint) - 1;
            if (!isSafe(codePoint)) {
                safe.append(units, written, from - written);
                for (written = from; written <= i; written++) {
                    safe.append(String.format(Locale.ROOT, "\\u%04X", (int) units[written]));
                }
            }
        }
        return safe.append(units, written, units.length - written).toString();
    }

    private static boolean isSafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
