package org.breathcue.diagnostic;

/** A string in the JSON text of a script. */
public final class QuotedText {
    private QuotedText() {}

    /**
     * Returns the offset in a source after so many characters of a string. An escape such as {@code \\n} or {@code \\u00e9}
     * counts as one character.
     *
     * @param start the offset of a character in the string
     */
    public static int offset(String source, int start, int characters) {
        int offset = start;
        for (int i = 0; i < characters; i++) {
            boolean escaped = source.charAt(offset) == '\\';
            offset += !escaped ? 1 : source.charAt(offset + 1) == 'u' ? 6 : 2;
        }
        return offset;
    }
}
