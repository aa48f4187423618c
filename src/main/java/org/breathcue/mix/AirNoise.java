package org.breathcue.mix;

/**
 * Noise like moving air, as a seamless loop that is read at the speed of a gliding phase: one cycle of the phase passes one cycle
 * of the noise's centre, so the band is as wide as it is high wherever the glide is. Immutable.
 *
 * <p>A band is two independent random curves (cubic splines through hashed points) on the cosine and the sine of its centre.
 */
final class AirNoise {
    private static final int CYCLES = 4096;
    private static final int POINT_BITS = 5;
    private static final int POINTS_PER_CYCLE = 1 << POINT_BITS;
    private static final int POINTS = CYCLES * POINTS_PER_CYCLE;
    private static final int POINT_SHIFT = Glide.FRACTION_BITS - POINT_BITS;
    private static final int BETWEEN_BITS = 24;

    /** The centre of the hiss above the body of the noise, and its level. */
    private static final double HISS = 2.75;

    private static final float HISS_GAIN = 0.35f;

    private final float[] points = new float[POINTS + 1];

    AirNoise(long seed) {
        addBand(1, 1, Hash.of(seed, 1));
        addBand(HISS, HISS_GAIN, Hash.of(seed, 2));
        points[POINTS] = points[0];
    }

    /** The value at a {@link Glide} phase, between −2 and 2, with an RMS of 0.42. */
    float at(long phase) {
        int point = (int) (phase >>> POINT_SHIFT) & (POINTS - 1);
        float between = ((int) (phase >>> (POINT_SHIFT - BETWEEN_BITS)) & ((1 << BETWEEN_BITS) - 1)) * 0x1p-24f;
        float value = points[point];
        return value + (points[point + 1] - value) * between;
    }

    /** The centre must make the loop whole: {@code 2 · centre · CYCLES} is an integer. */
    private void addBand(double centre, float gain, long line) {
        float[] cosines = curve(centre, 2 * line);
        float[] sines = curve(centre, 2 * line + 1);
        for (int i = 0; i < POINTS; i++) {
            long phase = (long) (i * (centre * (1L << POINT_SHIFT)));
            points[i] += gain * (cosines[i] * Sine.cos(phase) - sines[i] * Sine.sin(phase));
        }
    }

    /** A spline through two random values in each cycle of the centre. */
    private static float[] curve(double centre, long line) {
        int values = (int) (2 * centre * CYCLES);
        float[] curve = new float[POINTS];
        int cell = -1;
        float p0 = 0;
        float p1 = Hash.signed(line, values - 1);
        float p2 = Hash.signed(line, 0);
        float p3 = Hash.signed(line, 1);
        for (int i = 0; i < POINTS; i++) {
            double position = i * (2 * centre / POINTS_PER_CYCLE);
            if ((int) position != cell) {
                cell = (int) position;
                p0 = p1;
                p1 = p2;
                p2 = p3;
                p3 = Hash.signed(line, (cell + 2) % values);
            }
            float u = (float) (position - cell);
            float v = 1 - u;
            curve[i] = (v * v * v * p0
                            + (4 - 6 * u * u + 3 * u * u * u) * p1
                            + (4 - 6 * v * v + 3 * v * v * v) * p2
                            + u * u * u * p3)
                    / 6;
        }
        return curve;
    }
}
