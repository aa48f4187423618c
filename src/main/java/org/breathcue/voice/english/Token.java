package org.breathcue.voice.english;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.pronounce.Phone;

/**
 * A word or a number with the punctuation around it, as {@link Tokenizer} cuts it out of a text.
 *
 * @param separator what stands between the token before and this one: a space; a hyphen, where both are parts of one compound and
 *     one of its parts has given phonemes; or nothing, before the first token and where a sign joins a word with given phonemes
 * @param before opening punctuation, such as a bracket
 * @param text the word or number without its punctuation; empty where opening punctuation stands alone
 * @param phonemes the phonemes that a session or the shared list gives for the word; empty where the voice finds them
 * @param after closing punctuation, such as a comma
 */
public record Token(String separator, String before, String text, List<Phone> phonemes, String after) {
    /** The {@link #separator} between the parts of a compound. */
    public static final String HYPHEN = "-";

    public Token {
        phonemes = List.copyOf(phonemes);
    }

    /** Returns whether the phonemes are given, so that no voice may look at the letters. */
    public boolean hasPhonemes() {
        return !phonemes.isEmpty();
    }

    /** Returns whether this is a further part of the compound that the token before belongs to. */
    public boolean continuesCompound() {
        return separator.equals(HYPHEN);
    }

    /** Returns the token with given phonemes. */
    public Token withPhonemes(List<Phone> given) {
        return new Token(separator, before, text, given, after);
    }

    /** Returns the words of a compound such as "close-grip", or the token itself. */
    public List<Token> parts() {
        String[] words = text.split(HYPHEN + "+", -1);
        if (words.length < 2 || List.of(words).contains("")) {
            return List.of(this);
        }
        List<Token> parts = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            boolean first = i == 0;
            boolean last = i == words.length - 1;
            parts.add(
                    new Token(first ? separator : HYPHEN, first ? before : "", words[i], List.of(), last ? after : ""));
        }
        return parts;
    }

    /** Returns the token with a comma at its end. */
    public Token withComma() {
        return new Token(separator, before, text, phonemes, after + ",");
    }
}
