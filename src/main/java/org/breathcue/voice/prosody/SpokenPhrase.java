package org.breathcue.voice.prosody;

/** Words between two pauses, trimmed of silence. Immutable. */
public final class SpokenPhrase {
    private static final int FADE_IN_MILLIS = 5;
    private static final int FADE_OUT_MILLIS = 20;

    private final float[] samples;
    private final boolean endsSentence;

    private SpokenPhrase(float[] samples, boolean endsSentence) {
        this.samples = samples;
        this.endsSentence = endsSentence;
    }

    /**
     * Cuts what sounds out of a part of a recording, and fades the cuts so that they do not click.
     *
     * @param from the first frame that may sound
     * @param to the frame after the last one
     * @param audible samples below are silence
     * @param endsSentence whether the pause after it is that between two sentences
     */
    public static SpokenPhrase cut(
            float[] recording, int frameRate, int from, int to, float audible, boolean endsSentence) {
        int first = from;
        int last = to - 1;
        while (first < last && Math.abs(recording[first]) < audible) {
            first++;
        }
        while (last > first && Math.abs(recording[last]) < audible) {
            last--;
        }
        int fadeIn = frameRate * FADE_IN_MILLIS / 1000;
        int fadeOut = frameRate * FADE_OUT_MILLIS / 1000;
        int start = Math.max(0, first - fadeIn);
        int end = Math.min(recording.length, last + 1 + fadeOut);
        float[] samples = new float[end - start];
        for (int i = 0; i < samples.length; i++) {
            float in = Math.min(1, (i + 1f) / fadeIn);
            float out = Math.min(1, (float) (samples.length - i) / fadeOut);
            samples[i] = recording[start + i] * Math.min(in, out);
        }
        return new SpokenPhrase(samples, endsSentence);
    }

    int frames() {
        return samples.length;
    }

    boolean endsSentence() {
        return endsSentence;
    }

    void copyTo(float[] out, int at) {
        System.arraycopy(samples, 0, out, at, samples.length);
    }
}
