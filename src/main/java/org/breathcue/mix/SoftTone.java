package org.breathcue.mix;

/** A tone with a few harmonics, each much softer than the previous one. Both channels are equal. */
final class SoftTone {
    private static final int POINT_BITS = 10;
    private static final double[] HARMONICS = {1, 0.4, 0.15, 0.06};

    private SoftTone() {}

    /** Returns the tone: values between −1.3 and 1.3 with an RMS of 0.77. */
    static BreathWave wave() {
        int points = 1 << POINT_BITS;
        float[] cycle = new float[points];
        for (int i = 0; i < points; i++) {
            double value = 0;
            for (int h = 0; h < HARMONICS.length; h++) {
                long turn = (long) i * (h + 1) % points;
                value += HARMONICS[h] * StrictMath.sin(2 * StrictMath.PI * turn / points);
            }
            cycle[i] = (float) value;
        }
        return new BreathWave(cycle, cycle, new float[points], POINT_BITS);
    }
}
