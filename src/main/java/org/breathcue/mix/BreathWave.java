package org.breathcue.mix;

import org.breathcue.mix.signal.PhaseGlide;

/**
 * The wave of a breath sound: a seamless loop of points that is read at the phase of a {@link PhaseGlide}, so its pitch
 * follows the glide. Values between two points are interpolated linearly. A hiss is added to both channels: it is another
 * loop of as many points, read at a multiple of the speed. Immutable.
 */
final class BreathWave {
    /** How many times faster the hiss is read. */
    private static final long HISS = 6;

    private static final int BETWEEN_BITS = 24;
    private static final int BETWEEN_MASK = (1 << BETWEEN_BITS) - 1;
    private static final float BETWEEN_SCALE = 0x1p-24f;

    /** The left and the right value of each point in turn; the first point follows again after the last one. */
    private final float[] points;

    private final float[] hiss;
    private final int shift;
    private final int mask;

    /**
     * Creates a wave.
     *
     * @param left the points of the left channel, a power of two
     * @param right as many points of the right channel
     * @param hiss as many points of the hiss; not copied
     * @param pointBits the number of bits of points per cycle; at least 24 less than the fractional bits of a phase
     */
    BreathWave(float[] left, float[] right, float[] hiss, int pointBits) {
        int loop = left.length;
        if (Integer.bitCount(loop) != 1) {
            throw new IllegalArgumentException("a loop has a power of two of points, not " + loop);
        }
        points = new float[2 * (loop + 1)];
        for (int i = 0; i <= loop; i++) {
            points[2 * i] = left[i % loop];
            points[2 * i + 1] = right[i % loop];
        }
        this.hiss = hiss;
        this.shift = PhaseGlide.FRACTION_BITS - pointBits;
        this.mask = loop - 1;
    }

    /**
     * Adds a part of the wave to interleaved stereo. The gain is linear. All is done in one loop without calls, because
     * most exports are over before such calls are compiled away.
     *
     * @param t the frame of the glide to start at
     * @param from the gain {@code offset} frames before {@code t}
     * @param slope the increase of the gain per frame
     * @param outFrame the frame of {@code out} to which the first frame is added
     */
    void add(
            PhaseGlide glide,
            long t,
            int frames,
            float from,
            float slope,
            int offset,
            Pan pan,
            float[] out,
            int outFrame) {
        float[] loop = points;
        long phase = glide.phase(t);
        long step = glide.step(t);
        long bend = glide.slope();
        float left = pan.left();
        float right = pan.right();
        int o = 2 * outFrame;
        for (int i = offset; i < offset + frames; i++) {
            float level = from + slope * i;
            int point = ((int) (phase >>> shift) & mask) << 1;
            float between = ((int) (phase >>> (shift - BETWEEN_BITS)) & BETWEEN_MASK) * BETWEEN_SCALE;
            float high = hiss[(int) ((HISS * phase) >>> shift) & mask];
            float l = loop[point];
            float r = loop[point + 1];
            out[o] += left * level * (l + (loop[point + 2] - l) * between + high);
            out[o + 1] += right * level * (r + (loop[point + 3] - r) * between + high);
            o += 2;
            phase += step;
            step += bend;
        }
    }
}
