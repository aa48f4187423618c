package org.breathcue.pronounce;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Marks on letters, such as the dash of "ā". */
final class Marks {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Marks() {}

    /** Returns a text without marks. */
    static String without(String text) {
        return isPlain(text) ? text : MARKS.matcher(decomposed(text)).replaceAll("");
    }

    /** Returns a text in which each mark is a character of its own, after its letter. */
    static String decomposed(String text) {
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /** Returns whether a text consists of ASCII only, in which no letter has marks. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Returns a pattern that finds a word in decomposed text. A word without marks is found with marks, too. */
    static String pattern(String word) {
        if (!without(word).equals(word)) {
            return Pattern.quote(decomposed(word));
        }
        StringBuilder pattern = new StringBuilder();
        word.codePoints()
                .forEach(c -> pattern.append(Pattern.quote(Character.toString(c)))
                        .append(Character.isLetter(c) ? "\\p{M}*+" : ""));
        return pattern.toString();
    }
}
