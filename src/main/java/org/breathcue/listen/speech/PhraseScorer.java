package org.breathcue.listen.speech;

import java.util.List;

/** Tells how well a sound fits each of some phrases. An implementation belongs to one language. Used by one thread at a time. */
public interface PhraseScorer {
    /**
     * Scores phrases.
     *
     * @param sound one utterance at 16 kHz, −1 to 1, at least 0.1 s and at most about 4 s long
     * @param phrases what may have been said, as a transcript would write it, such as {@code Say that again}
     * @throws IllegalArgumentException if a phrase has characters that the language does not write
     */
    PhraseScores score(float[] sound, List<String> phrases) throws SpeechException;
}
