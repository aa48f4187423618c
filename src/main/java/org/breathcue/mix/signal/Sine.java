package org.breathcue.mix.signal;

/**
 * Sine and cosine of a {@link PhaseGlide} phase from a table, with a signal-to-error ratio of 62 dB. Gives the same
 * values on every JDK.
 */
public final class Sine {
    private static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;
    private static final int SHIFT = PhaseGlide.FRACTION_BITS - BITS;
    private static final int QUARTER = 1 << (BITS - 2);
    private static final float[] TABLE = table();

    private Sine() {}

    public static float sin(long phase) {
        return TABLE[(int) (phase >>> SHIFT) & MASK];
    }

    public static float cos(long phase) {
        return TABLE[((int) (phase >>> SHIFT) + QUARTER) & MASK];
    }

    private static float[] table() {
        float[] table = new float[1 << BITS];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) StrictMath.sin(2 * StrictMath.PI * (i + 0.5) / table.length);
        }
        return table;
    }
}
