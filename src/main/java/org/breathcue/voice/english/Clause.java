package org.breathcue.voice.english;

import java.util.List;
import org.breathcue.pronounce.Phone;

/**
 * Words that are spoken without a pause, up to the next pause.
 *
 * @param tokens at least one
 * @param mark the punctuation at its end: one of {@code . , ; : ! ?}
 * @param endsSentence whether the sentence ends with it, so that the pause after it is a longer one
 */
public record Clause(List<Token> tokens, char mark, boolean endsSentence) {
    public Clause {
        tokens = List.copyOf(tokens);
    }

    /** Returns the number of spoken words. */
    public int wordCount() {
        return tokens.stream().mapToInt(token -> token.words().size()).sum();
    }

    /**
     * A word, a number, an abbreviation or a compound, without the punctuation around it.
     *
     * @param text as it is written
     * @param words as they are spoken: one for a word, several for a number, an abbreviation or a compound; letters that are named one by
     *     one are words of one letter
     */
    public record Token(String text, List<Word> words) {
        public Token {
            words = List.copyOf(words);
        }

        /** Returns whether the phonemes of any of its words are given. */
        public boolean hasGivenPhonemes() {
            return words.stream().anyMatch(Word::hasGivenPhonemes);
        }
    }

    /**
     * A word as it is spoken.
     *
     * @param text in lower case; as it is written if it stands in a compound with given phonemes, or has some itself
     * @param phonemes the given phonemes; empty where the voice finds them
     */
    public record Word(String text, List<Phone> phonemes) {
        public Word {
            phonemes = List.copyOf(phonemes);
        }

        /** A word whose phonemes the voice finds. */
        public Word(String text) {
            this(text, List.of());
        }

        /** Returns whether the phonemes are given. */
        public boolean hasGivenPhonemes() {
            return !phonemes.isEmpty();
        }
    }
}
