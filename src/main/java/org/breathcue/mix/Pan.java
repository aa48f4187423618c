package org.breathcue.mix;

import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.Side;

/**
 * The linear gains of a sound in both channels. Panning to one side makes that side 3 dB louder at constant power. This
 * is clearly audible on headphones, and at most 0.13 dB softer than the centre when both channels are mixed to mono, as
 * on a telephone.
 */
record Pan(float left, float right) {
    private static final double RATIO = Decibels.toLinear(3);
    private static final double FAR = Math.sqrt(2 / (1 + RATIO * RATIO));

    /** The gain of the louder side. */
    static final double NEAR = RATIO * FAR;

    private static final Pan MIDDLE = new Pan(1, 1);

    static Pan to(Side side) {
        return switch (side) {
            case NONE -> MIDDLE;
            case LEFT -> new Pan((float) NEAR, (float) FAR);
            case RIGHT -> new Pan((float) FAR, (float) NEAR);
        };
    }
}
