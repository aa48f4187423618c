package org.breathcue.voice.freetts;

/** Words between two pauses, trimmed of silence. Immutable. */
final class Phrase {
    private static final int FRAMES_PER_MILLI = KevinEngine.FRAME_RATE / 1000;

    /** Above the noise the recorded silence of the voice has, below the softest sounds it begins or ends a word with. */
    private static final float AUDIBLE = 150 / 32768f;

    /** The first sound may come a little before the segment it belongs to; further back there is only noise. */
    private static final int EARLY = 5 * FRAMES_PER_MILLI;

    /** The release of a last consonant lies after its segment. */
    private static final int LATE = 60 * FRAMES_PER_MILLI;

    private static final int FADE_IN = 5 * FRAMES_PER_MILLI;
    private static final int FADE_OUT = 20 * FRAMES_PER_MILLI;

    private final float[] samples;
    private final boolean endsSentence;

    private Phrase(float[] samples, boolean endsSentence) {
        this.samples = samples;
        this.endsSentence = endsSentence;
    }

    /** Cuts what sounds between two frames out of a recording, and fades the cuts so that they do not click. */
    static Phrase cut(float[] recording, int start, int end) {
        int first = Math.max(0, start - EARLY);
        int last = Math.min(recording.length, end + LATE) - 1;
        while (first < end && Math.abs(recording[first]) < AUDIBLE) {
            first++;
        }
        while (last > first && Math.abs(recording[last]) < AUDIBLE) {
            last--;
        }
        int from = Math.max(0, first - FADE_IN);
        int to = Math.min(recording.length, last + 1 + FADE_OUT);
        float[] samples = new float[to - from];
        for (int i = 0; i < samples.length; i++) {
            float in = Math.min(1, (i + 1f) / FADE_IN);
            float out = Math.min(1, (float) (samples.length - i) / FADE_OUT);
            samples[i] = recording[from + i] * Math.min(in, out);
        }
        return new Phrase(samples, false);
    }

    int frames() {
        return samples.length;
    }

    /** Whether the pause after it is that between two sentences. */
    boolean endsSentence() {
        return endsSentence;
    }

    /** The same phrase as the last of its sentence. */
    Phrase endingSentence() {
        return new Phrase(samples, true);
    }

    void copyTo(float[] out, int at) {
        System.arraycopy(samples, 0, out, at, samples.length);
    }
}
