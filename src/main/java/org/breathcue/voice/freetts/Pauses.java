package org.breathcue.voice.freetts;

import java.util.List;

/** Puts phrases together with the pauses that bring them to a wanted length. */
final class Pauses {
    /** Of a pause within a sentence; between sentences it is twice that. */
    private static final int SHORTEST = KevinEngine.FRAME_RATE * 15 / 100;

    private static final int LONGEST = KevinEngine.FRAME_RATE * 75 / 100;
    private static final int SENTENCE = 2;

    private Pauses() {}

    /**
     * Joins phrases.
     *
     * @param targetFrames the wanted length in all, reached as far as pauses stay natural
     */
    static float[] join(List<Phrase> phrases, long targetFrames) {
        int length = 0;
        int weights = 0;
        for (int i = 0; i < phrases.size(); i++) {
            length += phrases.get(i).frames();
            weights += weightAfter(phrases, i);
        }
        int pause = weights == 0 ? 0 : (int) Math.max(SHORTEST, Math.min(LONGEST, (targetFrames - length) / weights));
        float[] joined = new float[length + weights * pause];
        int at = 0;
        for (int i = 0; i < phrases.size(); i++) {
            phrases.get(i).copyTo(joined, at);
            at += phrases.get(i).frames() + weightAfter(phrases, i) * pause;
        }
        return joined;
    }

    private static int weightAfter(List<Phrase> phrases, int index) {
        if (index == phrases.size() - 1) {
            return 0;
        }
        return phrases.get(index).endsSentence() ? SENTENCE : 1;
    }
}
