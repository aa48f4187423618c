package org.breathcue.listen.room;

/** A high-pass filter of the second order without resonance (Butterworth), by the bilinear transform. */
final class HighPass {
    private final double b;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    HighPass(double hertz) {
        double w = Math.tan(Math.PI * hertz / SimulatedRoom.RATE);
        double norm = 1 + Math.sqrt(2) * w + w * w;
        b = 1 / norm;
        a1 = 2 * (w * w - 1) / norm;
        a2 = (1 - Math.sqrt(2) * w + w * w) / norm;
    }

    double next(double sample) {
        double out = b * sample + s1;
        s1 = -2 * b * sample - a1 * out + s2;
        s2 = b * sample - a2 * out;
        return out;
    }
}
