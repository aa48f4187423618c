package org.breathcue.mix.signal;

/**
 * A one-pole low-pass filter: {@code y[n] = y[n−1] + a · (x[n] − y[n−1])}, the standard recursive filter for
 * exponential smoothing. Used only while loops are generated.
 */
public final class OnePole {
    private final double part;
    private double value;

    public OnePole(double hertz, int frameRate) {
        part = 1 - StrictMath.exp(-2 * StrictMath.PI * hertz / frameRate);
    }

    public double next(double x) {
        value += part * (x - value);
        return value;
    }
}
