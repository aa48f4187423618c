package org.breathcue.mix;

/** A loop that is generated before playback and uses 16 bits per sample. Immutable. */
final class SeamlessLoop implements BackgroundContent {
    /**
     * The maximum ratio of the true peak of noise to its largest sample: 1 dB. The highest measured value is 0.7 dB.
     */
    private static final double BETWEEN_SAMPLES = 1.12;

    private final short[] loop;
    private final float gain;

    private SeamlessLoop(short[] loop, double gain) {
        this.loop = loop;
        this.gain = (float) gain;
    }

    /**
     * Returns a background that plays a loop, which is not copied.
     *
     * @param loop interleaved stereo; the first frame follows the last one
     * @param gain linear, applied to the integer samples of the loop
     */
    static Background background(int frameRate, short[] loop, double gain) {
        int highest = 0;
        for (short sample : loop) {
            highest = Math.max(highest, Math.abs(sample));
        }
        return new Background(frameRate, BETWEEN_SAMPLES * gain * highest, new SeamlessLoop(loop, gain));
    }

    @Override
    public long frames() {
        return loop.length / 2;
    }

    @Override
    public void add(long from, int offset, int frames, float level, float slope, float[] out, int outFrame) {
        int whole = loop.length / 2;
        int at = (int) (from % whole);
        int o = 2 * outFrame;
        int i = offset;
        int end = offset + frames;
        while (i < end) {
            int stop = Math.min(end, i + whole - at);
            int p = 2 * at;
            for (; i < stop; i++) {
                float g = gain * (level + slope * i);
                out[o] += loop[p] * g;
                out[o + 1] += loop[p + 1] * g;
                o += 2;
                p += 2;
            }
            at = 0;
        }
    }
}
