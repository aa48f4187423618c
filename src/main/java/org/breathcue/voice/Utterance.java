package org.breathcue.voice;

import java.util.Optional;
import org.breathcue.pronounce.Pronunciations;

/**
 * A text for a voice to speak, or the text of a recording.
 *
 * @param wordsPerMinute the speaking rate, pauses included; at least 1. A voice follows it as far as words can be understood
 * @param delivery how a voice delivers it
 * @param pronunciations those of words in the text; others are dropped
 * @param recording the name of a sound file that is heard instead of a voice; empty for a voice
 */
public record Utterance(
        String text, int wordsPerMinute, Delivery delivery, Pronunciations pronunciations, Optional<String> recording) {
    public Utterance {
        if (wordsPerMinute < 1) {
            throw new IllegalArgumentException("words per minute must be positive: " + wordsPerMinute);
        }
        pronunciations = pronunciations.within(text);
    }

    /** Creates an utterance for a voice, with plain delivery. */
    public Utterance(String text, int wordsPerMinute, Pronunciations pronunciations) {
        this(text, wordsPerMinute, Delivery.PLAIN, pronunciations, Optional.empty());
    }

    /** Creates an utterance without given pronunciations. */
    public Utterance(String text, int wordsPerMinute) {
        this(text, wordsPerMinute, Pronunciations.NONE);
    }
}
