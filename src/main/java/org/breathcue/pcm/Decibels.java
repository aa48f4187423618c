package org.breathcue.pcm;

/** Converts gains between decibels and linear values. */
public final class Decibels {
    private Decibels() {}

    /** Returns the linear gain for a gain in dB: 0 dB is 1, −20 dB is 0.1, −∞ is 0. */
    public static double toLinear(double db) {
        return StrictMath.pow(10, db / 20);
    }

    /** Returns the gain in dB for a linear gain of 0 or more; −∞ for 0. */
    public static double fromLinear(double linear) {
        return 20 * StrictMath.log10(linear);
    }
}
