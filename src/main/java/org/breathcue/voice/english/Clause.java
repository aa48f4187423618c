package org.breathcue.voice.english;

import java.util.List;

/**
 * Words that are spoken in one go, up to a pause.
 *
 * @param tokens at least one
 * @param mark the punctuation after it: one of {@code . , ; : ! ?}
 * @param endsSentence whether the pause after it is that between two sentences
 */
public record Clause(List<Token> tokens, char mark, boolean endsSentence) {
    public Clause {
        tokens = List.copyOf(tokens);
    }

    /** How many words are spoken. */
    public int words() {
        return tokens.stream().mapToInt(token -> token.words().size()).sum();
    }

    /**
     * What stands between two spaces, without the marks around it.
     *
     * @param text as it is written
     * @param words as they are spoken, in lower case: one for a word, several for a number or an abbreviation; letters that are named one
     *     by one are words of one letter
     */
    public record Token(String text, List<String> words) {
        public Token {
            words = List.copyOf(words);
        }
    }
}
