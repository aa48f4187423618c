package org.breathcue.diagnostic;

/** Removes control characters from text, so that a script cannot send escape sequences to the terminal. */
public final class PrintableText {
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
