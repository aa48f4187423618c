package org.breathcue.voice.english;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds sentences by the rules of FreeTTS' tokenizer. A sentence ends after a colon, a question mark or an exclamation mark, and after a
 * full stop if the next word begins with a capital and the word before is no abbreviation: its last letter is no capital, and neither is
 * the first one of a word of up to three letters. A word with given phonemes is never taken for an abbreviation.
 */
public final class SentenceSplitter {
    /** Longer sentences are cut, in letters: the time that FreeTTS takes grows with the square of the length. */
    private static final int MAX_LETTERS = 300;

    /** A word of this many letters is no abbreviation because of its first capital. */
    private static final int NO_ABBREVIATION = 4;

    private SentenceSplitter() {}

    /** Returns the sentences of a text in order, each of at least one token. Tokens without a word are left out. */
    public static List<List<Token>> sentences(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        int letters = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int length = token.text().length();
            letters += length;
            if (letters > MAX_LETTERS || (i > 0 && isBetween(tokens.get(i - 1), token))) {
                letters = length;
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
            if (length > 0) {
                sentence.add(token);
            }
        }
        sentences.add(sentence);
        sentences.removeIf(List::isEmpty);
        return sentences;
    }

    /** Returns whether one sentence ends and another begins between two tokens. */
    private static boolean isBetween(Token before, Token next) {
        if (before.text().isEmpty() || next.text().isEmpty()) {
            return false;
        }
        String marks = before.after();
        if (marks.indexOf(':') >= 0 || marks.indexOf('?') >= 0 || marks.indexOf('!') >= 0) {
            return true;
        }
        return marks.indexOf('.') >= 0 && Character.isUpperCase(next.text().charAt(0)) && !isAbbreviation(before);
    }

    private static boolean isAbbreviation(Token token) {
        String word = token.text();
        return !token.hasPhonemes()
                && (Character.isUpperCase(word.charAt(word.length() - 1))
                        || (word.length() < NO_ABBREVIATION && Character.isUpperCase(word.charAt(0))));
    }
}
