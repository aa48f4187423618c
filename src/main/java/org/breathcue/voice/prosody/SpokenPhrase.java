package org.breathcue.voice.prosody;

/** The samples of the words between two pauses, without silence at their ends. Immutable. */
public final class SpokenPhrase {
    private static final int FADE_IN_MILLIS = 5;
    private static final int FADE_OUT_MILLIS = 20;

    private final float[] samples;
    private final int words;
    private final boolean endsSentence;

    private SpokenPhrase(float[] samples, int words, boolean endsSentence) {
        this.samples = samples;
        this.words = words;
        this.endsSentence = endsSentence;
    }

    /**
     * Returns the audible part of a section of a recording. Up to 5 ms before it and 20 ms after it are kept and faded linearly, so that
     * the cuts do not click.
     *
     * @param frameRate in frames per second
     * @param from the first frame of the section
     * @param to the frame after its last one
     * @param audible the absolute value below which a sample is silence
     * @param words the number of spoken words, numbers written out
     * @param endsSentence whether a sentence ends with the phrase
     */
    public static SpokenPhrase cut(
            float[] recording, int frameRate, int from, int to, float audible, int words, boolean endsSentence) {
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
        return new SpokenPhrase(samples, words, endsSentence);
    }

    int frames() {
        return samples.length;
    }

    int words() {
        return words;
    }

    boolean endsSentence() {
        return endsSentence;
    }

    void copyTo(float[] out, int at) {
        System.arraycopy(samples, 0, out, at, samples.length);
    }
}
