package org.breathcue.script.parse;

import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.timeline.SessionLimits;

/**
 * The length of a line, and of its words, which is limited: a voice needs time and memory in proportion to what it
 * speaks, more so for a long word, and few characters can be many words.
 */
public final class LineLength {
    /** Signs that are spoken as a word each. */
    private static final String SPOKEN_SIGNS = "%&@#/*_\\+=<>|~^$°×€£";

    /** The words of a character such as ½: "and a half". */
    private static final int WORDS_OF_A_FRACTION = 3;

    private LineLength() {}

    /**
     * What is wrong with a text that is too long.
     *
     * @param code the code of the diagnostic
     * @param from the index of the first character beyond the limit
     * @param to the index behind the last character beyond the limit
     * @param message the limit, and what was found
     * @param hint what to do
     */
    public record Problem(Code code, int from, int to, String message, String hint) {}

    /** Returns what is wrong with a text; empty if it is within the limits. */
    public static Optional<Problem> problem(String text) {
        if (text.length() > SessionLimits.MAX_LINE_CHARACTERS) {
            return Optional.of(line(
                    Code.LINE_TOO_LONG,
                    beforeHalf(text, SessionLimits.MAX_LINE_CHARACTERS),
                    text,
                    SessionLimits.MAX_LINE_CHARACTERS + " characters, found " + text.length()));
        }
        int words = 0;
        int wordsEnd = text.length();
        int letters = 0;
        int lettersEnd = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            words += words(c, letters > 0);
            if (words > SessionLimits.MAX_LINE_WORDS) {
                wordsEnd = Math.min(wordsEnd, at);
            }
            if (isOfWord(c)) {
                letters++;
                lettersEnd = letters == SessionLimits.MAX_WORD_LETTERS ? at + Character.charCount(c) : lettersEnd;
            } else if (letters > SessionLimits.MAX_WORD_LETTERS) {
                return Optional.of(word(lettersEnd, at, letters));
            } else {
                letters = 0;
            }
        }
        if (letters > SessionLimits.MAX_WORD_LETTERS) {
            return Optional.of(word(lettersEnd, text.length(), letters));
        }
        return wordsEnd == text.length()
                ? Optional.empty()
                : Optional.of(line(
                        Code.TOO_MANY_WORDS,
                        wordsEnd,
                        text,
                        SessionLimits.MAX_LINE_WORDS + " words, found " + words + "; each digit counts as a word"));
    }

    private static Problem line(Code code, int from, String text, String limit) {
        return new Problem(
                code, from, text.length(), "a line can have at most " + limit, "split it into a list of several lines");
    }

    private static Problem word(int from, int to, int letters) {
        return new Problem(
                Code.TOO_MANY_WORDS,
                from,
                to,
                "a word can have at most " + SessionLimits.MAX_WORD_LETTERS + " letters, found " + letters,
                "write spaces between the words");
    }

    /** Returns an index that is not between the two halves of a character. */
    private static int beforeHalf(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
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
