package org.breathcue.mix;

import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.Side;

/**
 * How much of a sound each ear gets, as linear gains. To one side by 3 dB at constant power: plain on headphones, and on a
 * telephone, where both channels become one, no more than 0.13 dB softer than from the middle.
 */
record Pan(float left, float right) {
    private static final double DIFFERENCE_DB = 3;
    private static final Pan MIDDLE = new Pan(1, 1);

    static Pan to(Side side) {
        double ratio = Decibels.toLinear(DIFFERENCE_DB);
        double far = Math.sqrt(2 / (1 + ratio * ratio));
        double near = ratio * far;
        return switch (side) {
            case NONE -> MIDDLE;
            case LEFT -> new Pan((float) near, (float) far);
            case RIGHT -> new Pan((float) far, (float) near);
        };
    }
}
