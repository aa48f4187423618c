package org.breathcue.script.parse;

import org.breathcue.timeline.SessionLimits;

/**
 * The length of a line, which is limited: a voice needs time and memory in proportion to what it speaks, and few
 * characters can be many words.
 */
public final class LineLength {
    /** Signs that are spoken as a word each. */
    private static final String SPOKEN_SIGNS = "%&@#/*_\\+=<>|~^$°×€£";

    /** The words of a character such as ½: "and a half". */
    private static final int WORDS_OF_A_FRACTION = 3;

    private LineLength() {}

    /**
     * Returns where a line becomes too long.
     *
     * @return the index of the first character beyond the limits; the length of the text if it is within them
     */
    public static int end(String text) {
        int words = 0;
        boolean inWord = false;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int more = words(c, inWord);
            if (words + more > SessionLimits.MAX_LINE_WORDS
                    || at + Character.charCount(c) > SessionLimits.MAX_LINE_CHARACTERS) {
                return at;
            }
            words += more;
            inWord = isOfWord(c);
            at += Character.charCount(c);
        }
        return at;
    }

    /** Returns the limits of a line, and what is beyond them in a text that is too long. */
    public static String problem(String text) {
        if (text.length() > SessionLimits.MAX_LINE_CHARACTERS) {
            return "a line can have at most " + SessionLimits.MAX_LINE_CHARACTERS + " characters, found "
                    + text.length();
        }
        return "a line can have at most " + SessionLimits.MAX_LINE_WORDS + " words, found " + words(text)
                + "; each digit counts as a word";
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            words += words(c, inWord);
            inWord = isOfWord(c);
        }
        return words;
    }

    /** Returns the number of words that begin with a character. */
    private static int words(int c, boolean inWord) {
        if (isOfWord(c)) {
            return inWord ? 0 : 1;
        }
        if (Character.getType(c) == Character.OTHER_NUMBER) {
            return WORDS_OF_A_FRACTION;
        }
        return Character.isDigit(c) || SPOKEN_SIGNS.indexOf(c) >= 0 ? 1 : 0;
    }

    private static boolean isOfWord(int c) {
        return Character.isLetter(c) || c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
