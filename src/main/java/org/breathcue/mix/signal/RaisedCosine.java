package org.breathcue.mix.signal;

/**
 * The shape of all fades in the mix: half a cosine from 0 to 1, {@code (1 − cos πx) / 2}, which is the rising half of a
 * Hann window. Gives the same values on every JDK.
 */
public final class RaisedCosine {
    private static final int STEPS = 1024;
    private static final double[] TABLE = table();

    private RaisedCosine() {}

    /** Returns the value at {@code x}: 0 for x ≤ 0, 1 for x ≥ 1. */
    public static double at(double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double position = x * STEPS;
        int step = (int) position;
        return TABLE[step] + (TABLE[step + 1] - TABLE[step]) * (position - step);
    }

    private static double[] table() {
        double[] table = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            table[i] = 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * i / STEPS);
        }
        return table;
    }
}
