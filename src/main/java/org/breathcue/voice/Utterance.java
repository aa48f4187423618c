package org.breathcue.voice;

/**
 * Words handed to a voice.
 *
 * @param wordsPerMinute how fast to speak, pauses counted; at least 1, and a voice goes as far as it can be understood
 */
public record Utterance(String text, int wordsPerMinute) {
    public Utterance {
        if (wordsPerMinute < 1) {
            throw new IllegalArgumentException("words per minute must be positive: " + wordsPerMinute);
        }
    }
}
