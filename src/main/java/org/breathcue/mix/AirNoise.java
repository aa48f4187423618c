package org.breathcue.mix;

import org.breathcue.mix.signal.FrameHash;
import org.breathcue.mix.signal.PhaseGlide;
import org.breathcue.mix.signal.Sine;
import org.breathcue.mix.signal.WaveTable;

/**
 * Noise that sounds like moving air, as a seamless loop. The loop is read at the speed of a gliding phase: one cycle of
 * the phase covers one cycle of the centre frequency, so the bandwidth is proportional to the frequency of the glide.
 *
 * <p>Our own method: a band is a tone with a random phase (a uniform cubic B-spline with hashed control points). Its
 * amplitude is constant and its phase stays close to that of the glide. The centre of the spectrum therefore follows
 * the glide in every interval of a few hundred milliseconds. The centre of ordinary noise varies more in such an
 * interval than a slow breath moves.
 */
final class AirNoise {
    private static final int CYCLES = 4096;
    private static final int POINT_BITS = 5;
    private static final int POINTS_PER_CYCLE = 1 << POINT_BITS;
    private static final int POINTS = CYCLES * POINTS_PER_CYCLE;
    private static final int POINT_SHIFT = PhaseGlide.FRACTION_BITS - POINT_BITS;

    /**
     * The number of random phases per cycle of the centre frequency. Together with the maximum deviation in cycles, it
     * gives the bandwidth. The deviation is just large enough to suppress the tone: the mean of a unit vector rotated
     * by a spline of such phases is 0.05.
     */
    private static final double WANDERS_PER_CYCLE = 1;

    private static final float FURTHEST = 0.75f;

    /** The centre frequency of the hiss relative to that of the main band, and its level. */
    private static final double HISS = 2.75;

    private static final float HISS_GAIN = 0.3f;

    /** The gain of a faint tone at the centre frequency, for listeners who follow pitch. */
    private static final float TONE_GAIN = 0.1f;

    private AirNoise() {}

    /** The loop: values between −1.4 and 1.4 with an RMS of 0.74. */
    static WaveTable wave(long seed) {
        float[] points = new float[POINTS + 1];
        addBand(points, 1, 1, FrameHash.of(seed, 1));
        addBand(points, HISS, HISS_GAIN, FrameHash.of(seed, 2));
        for (int i = 0; i < POINTS; i++) {
            points[i] += TONE_GAIN * Sine.sin((long) i << POINT_SHIFT);
        }
        points[POINTS] = points[0];
        return new WaveTable(points, POINT_BITS);
    }

    /**
     * Adds a band. For a seamless loop, {@code centre · CYCLES} and the number of random phases in it must be integers.
     */
    private static void addBand(float[] points, double centre, float gain, long line) {
        int values = (int) (WANDERS_PER_CYCLE * centre * CYCLES);
        double step = (double) values / POINTS;
        long advance = (long) (centre * (1L << POINT_SHIFT));
        int cell = -1;
        float p0 = 0;
        float p1 = FrameHash.signed(line, values - 1);
        float p2 = FrameHash.signed(line, 0);
        float p3 = FrameHash.signed(line, 1);
        for (int i = 0; i < POINTS; i++) {
            double position = i * step;
            if ((int) position != cell) {
                cell = (int) position;
                p0 = p1;
                p1 = p2;
                p2 = p3;
                p3 = FrameHash.signed(line, (cell + 2) % values);
            }
            float u = (float) (position - cell);
            float v = 1 - u;
            float stray = (v * v * v * p0
                            + (4 - 6 * u * u + 3 * u * u * u) * p1
                            + (4 - 6 * v * v + 3 * v * v * v) * p2
                            + u * u * u * p3)
                    * (FURTHEST / 6);
            points[i] += gain * Sine.sin(i * advance + (long) (stray * 0x1p40f));
        }
    }
}
