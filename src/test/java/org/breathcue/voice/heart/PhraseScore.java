package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.List;

/** How many phrases are read right, in the half that rules were tuned on and in the other one. */
final class PhraseScore {
    private final List<String> missedTuned = new ArrayList<>();
    private final List<String> missedUntuned = new ArrayList<>();
    private int tuned;
    private int untuned;

    void add(String phrase, boolean right, String said) {
        boolean isTuned = GuideSpeech.isTuned(phrase);
        tuned += isTuned ? 1 : 0;
        untuned += isTuned ? 0 : 1;
        if (!right) {
            (isTuned ? missedTuned : missedUntuned).add(phrase + " – " + said);
        }
    }

    int phrases() {
        return tuned + untuned;
    }

    /** Returns the phrases of a half that are read wrong. */
    List<String> missed(boolean ofTuned) {
        return ofTuned ? missedTuned : missedUntuned;
    }

    double rightOfUntuned() {
        return 1 - missedUntuned.size() / (double) untuned;
    }
}
