package org.breathcue.live;

/** A gain that moves to its target linearly, so that changes do not click. Used by one thread. */
final class GainRamp {
    private final float step;
    private float value;
    private float target;

    /** @param frames the number of frames from gain 0 to gain 1 */
    GainRamp(float value, int frames) {
        this.value = value;
        this.target = value;
        this.step = 1f / frames;
    }

    void to(float newTarget) {
        target = newTarget;
    }

    /** Returns whether the gain has reached a value and stays there. */
    boolean isAt(float gain) {
        return value == gain && target == gain;
    }

    /** Returns the gain of the next frame. */
    float next() {
        value = value < target ? Math.min(target, value + step) : Math.max(target, value - step);
        return value;
    }
}
