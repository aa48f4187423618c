package org.breathcue.diagnostic;

/** Makes text from scripts safe to print: without control characters, which could rewrite the reader's terminal. */
public final class PrintableText {
    private PrintableText() {}

    /** The text without control, format and line-separating characters; tabs and line breaks become spaces. */
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
