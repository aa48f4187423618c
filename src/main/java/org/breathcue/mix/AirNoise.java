package org.breathcue.mix;

import org.breathcue.mix.signal.FrameHash;
import org.breathcue.mix.signal.PhaseGlide;
import org.breathcue.mix.signal.Sine;

/**
 * Noise that sounds like air in a throat: a falling spectrum with weak peaks at the resonances of a neutral vowel. That
 * is how people sound when they inhale (Werner, Fuchs, Trouvain, Kürbis, Möbius and Birkholz, "Acoustics of Breath
 * Noises in Human Speech", JSLHR 2023). The noise is a seamless loop, read at the speed of a gliding phase: one cycle of
 * the phase covers one cycle of the lowest resonance. With a resonance of 500 Hz, the others are at 1,500 and 2,500 Hz,
 * as in a tube that is closed at one end, and a hiss lies above them.
 *
 * <p>Our own method: a band is a tone with a random phase (a uniform cubic B-spline with hashed control points).
 * Its amplitude is constant and its phase stays close to that of the glide. The centre of the spectrum therefore follows
 * the glide in every interval of a few hundred milliseconds. The centre of ordinary noise varies more in such an
 * interval than a slow breath moves.
 *
 * <p>The side is the same loop, read at another place. Where it resembles the middle, one channel gets louder and the other one softer by the
 * same power. The centre of both channels together is therefore as steady as that of the middle.
 */
final class AirNoise {
    private static final int CYCLES = 2048;
    private static final int POINT_BITS = 5;
    private static final int POINTS = CYCLES << POINT_BITS;
    private static final int POINT_SHIFT = PhaseGlide.FRACTION_BITS - POINT_BITS;

    /**
     * The number of random phases in the loop. Together with the maximum deviation in cycles, it gives the bandwidth of
     * all bands. The deviation is just large enough to suppress the tone: the mean of a unit vector rotated by a spline
     * of such phases is 0.05.
     */
    private static final int WANDERS = CYCLES * 3 / 4;

    private static final float FURTHEST = 0.75f;

    /** The gains of bands at 1, 2, 3, 4 and 5 times the lowest resonance. Those in between make the peaks weak. */
    private static final float[] BANDS = {1, 0.32f, 0.36f, 0.14f, 0.18f};

    /** The hiss is the same loop, mixed to mono and read at a multiple of the speed. */
    private static final float HISS_GAIN = 0.2f;

    /** The level of the side. The correlation of the two channels is (1 − 0.8²) / (1 + 0.8²) = 0.22. */
    private static final float SIDE_GAIN = 0.8f;

    /** How far the side is from the middle: 777 and a quarter cycles. */
    private static final int SIDE_POINTS = (777 << POINT_BITS) + (1 << (POINT_BITS - 2));

    private AirNoise() {}

    /** Returns one of many similar noises. In each channel, the values lie between −3.85 and 3.85 with an RMS of 1.03. */
    static BreathWave of(long seed) {
        float[] middle = new float[POINTS];
        for (int band = 1; band <= BANDS.length; band++) {
            addBand(middle, band, BANDS[band - 1], FrameHash.of(seed, band));
        }
        float[] left = new float[POINTS];
        float[] right = new float[POINTS];
        float[] hiss = new float[POINTS];
        for (int i = 0; i < POINTS; i++) {
            float side = SIDE_GAIN * middle[(i + SIDE_POINTS) % POINTS];
            left[i] = middle[i] + side;
            right[i] = middle[i] - side;
            hiss[i] = HISS_GAIN * middle[i];
        }
        return new BreathWave(left, right, hiss, POINT_BITS);
    }

    private static void addBand(float[] points, int multiple, float gain, long line) {
        double step = (double) WANDERS / POINTS;
        long advance = multiple * (1L << POINT_SHIFT);
        int cell = -1;
        float p0 = 0;
        float p1 = FrameHash.signed(line, WANDERS - 1);
        float p2 = FrameHash.signed(line, 0);
        float p3 = FrameHash.signed(line, 1);
        for (int i = 0; i < POINTS; i++) {
            double position = i * step;
            if ((int) position != cell) {
                cell = (int) position;
                p0 = p1;
                p1 = p2;
                p2 = p3;
                p3 = FrameHash.signed(line, (cell + 2) % WANDERS);
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
