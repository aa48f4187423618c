package org.breathcue.voice;

import org.breathcue.pronounce.Pronunciations;

/**
 * A text for a voice to speak.
 *
 * @param wordsPerMinute the speaking rate, pauses included; at least 1. A voice follows it as far as words can be understood
 * @param pronunciations those of words in the text; others are dropped
 */
public record Utterance(String text, int wordsPerMinute, Pronunciations pronunciations) {
    public Utterance {
        if (wordsPerMinute < 1) {
            throw new IllegalArgumentException("words per minute must be positive: " + wordsPerMinute);
        }
        pronunciations = pronunciations.within(text);
    }

    /** Creates an utterance without given pronunciations. */
    public Utterance(String text, int wordsPerMinute) {
        this(text, wordsPerMinute, Pronunciations.NONE);
    }
}
