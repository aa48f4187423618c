package org.breathcue.mix;

import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.Side;

/**
 * How much of a sound each ear gets, as linear gains. To one side by 3 dB at constant power: plain on headphones, and on a
 * telephone, where both channels become one, no more than 0.13 dB softer than from the middle.
 */
record Pan(float left, float right) {
    private static final double RATIO = Decibels.toLinear(3);
    private static final double FAR = Math.sqrt(2 / (1 + RATIO * RATIO));

    /** The gain of the side that a sound leans to. */
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
