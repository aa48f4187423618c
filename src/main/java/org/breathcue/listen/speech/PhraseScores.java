package org.breathcue.listen.speech;

import java.util.List;

/**
 * How well a sound fits some phrases. All scores are natural logarithms of probabilities, so they are at most 0.
 *
 * @param text what is understood without knowing the phrases, at most a few words
 * @param textScore the score of {@code text}
 * @param scores the score of each phrase, in the order of the phrases
 */
public record PhraseScores(String text, double textScore, List<Double> scores) {
    public PhraseScores {
        scores = List.copyOf(scores);
    }
}
