package org.breathcue.mix;

/** The simplest filter: keeps what lies below a frequency, and less and less of what lies above. For what is made once. */
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
