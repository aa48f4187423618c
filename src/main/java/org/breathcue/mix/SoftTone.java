package org.breathcue.mix;

import org.breathcue.mix.signal.WaveTable;

/** A tone with a few harmonics, each much softer than the previous one. */
final class SoftTone implements BreathWave {
    private static final int POINT_BITS = 10;
    private static final double[] HARMONICS = {1, 0.4, 0.15, 0.06};

    private final WaveTable cycle = cycle();

    @Override
    public float middle(long phase) {
        return cycle.at(phase);
    }

    /** {@inheritDoc} It is silent: both channels are equal. */
    @Override
    public float side(long phase) {
        return 0;
    }

    /** Returns one cycle: values between −1.3 and 1.3 with an RMS of 0.77. */
    private static WaveTable cycle() {
        int points = 1 << POINT_BITS;
        float[] cycle = new float[points + 1];
        for (int i = 0; i <= points; i++) {
            double value = 0;
            for (int h = 0; h < HARMONICS.length; h++) {
                // Integer arithmetic, so that the last point equals the first exactly.
                long turn = (long) i * (h + 1) % points;
                value += HARMONICS[h] * StrictMath.sin(2 * StrictMath.PI * turn / points);
            }
            cycle[i] = (float) value;
        }
        return new WaveTable(cycle, POINT_BITS);
    }
}
