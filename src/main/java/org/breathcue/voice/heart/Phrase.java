package org.breathcue.voice.heart;

/**
 * What is spoken between two pauses.
 *
 * @param phonemes letters of the {@link PhonemeAlphabet} and spaces; not empty
 * @param mark the punctuation at its end
 * @param words the number of spoken words
 * @param endsSentence whether the sentence ends with it
 */
record Phrase(String phonemes, char mark, int words, boolean endsSentence) {}
