package org.breathcue.mix;

/** A one-pole low-pass filter. Used only while loops are generated. */
final class OnePole {
    private final double part;
    private double value;

    OnePole(double hertz, int frameRate) {
        part = 1 - StrictMath.exp(-2 * StrictMath.PI * hertz / frameRate);
    }

    double next(double x) {
        value += part * (x - value);
        return value;
    }
}
