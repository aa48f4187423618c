package org.breathcue.voice;

import org.breathcue.pronounce.Pronunciations;

/**
 * Words handed to a voice.
 *
 * @param wordsPerMinute how fast to speak, pauses counted; at least 1, and a voice goes as far as it can be understood
 * @param pronunciations of some of its words; those of others are left out
 */
public record Utterance(String text, int wordsPerMinute, Pronunciations pronunciations) {
    public Utterance {
        if (wordsPerMinute < 1) {
            throw new IllegalArgumentException("words per minute must be positive: " + wordsPerMinute);
        }
        pronunciations = pronunciations.within(text);
    }

    /** Words that every voice says in its own way. */
    public Utterance(String text, int wordsPerMinute) {
        this(text, wordsPerMinute, Pronunciations.NONE);
    }
}
