package org.breathcue.mix;

/**
 * Noise like moving air, as a seamless loop that is read at the speed of a gliding phase: one cycle of the phase passes one cycle
 * of the noise's centre, so the band is as wide as it is high wherever the glide is.
 *
 * <p>A band is a tone whose phase wanders at random (a cubic spline through hashed points). Its strength never changes, and its
 * phase never strays far from the glide, so that the middle of the spectrum follows the glide in every stretch of a few hundred
 * milliseconds; the middle of ordinary noise strays further in such a stretch than a slow breath rises.
 */
final class AirNoise {
    private static final int CYCLES = 4096;
    private static final int POINT_BITS = 5;
    private static final int POINTS_PER_CYCLE = 1 << POINT_BITS;
    private static final int POINTS = CYCLES * POINTS_PER_CYCLE;
    private static final int POINT_SHIFT = PhaseGlide.FRACTION_BITS - POINT_BITS;

    /**
     * Random phases in a cycle of the centre, and how far they stray, in cycles: together the width of the band. Just so far
     * that next to nothing is left of the tone: the mean of a turned pointer over a spline of such phases is 0.05.
     */
    private static final double WANDERS_PER_CYCLE = 1;

    private static final float FURTHEST = 0.75f;

    /** The centre of the hiss above the body of the noise, and its level. */
    private static final double HISS = 2.75;

    private static final float HISS_GAIN = 0.3f;

    /** A faint tone in the middle, for ears that follow pitch. */
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

    /** The centre must make the loop whole: {@code centre · CYCLES} and the random phases in it are whole numbers. */
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
