package org.breathcue.live;

/** A gain that moves to its target linearly, so that changes do not click. For one thread. */
final class GainRamp {
    private final float step;
    private float value;
    private float target;

    /** @param frames how long it takes from 0 to 1 */
    GainRamp(float value, int frames) {
        this.value = value;
        this.target = value;
        this.step = 1f / frames;
    }

    void to(float wanted) {
        target = wanted;
    }

    /** The value, when it stands there. */
    boolean standsAt(float wanted) {
        return value == wanted && target == wanted;
    }

    /** The value for the next frame. */
    float next() {
        value = value < target ? Math.min(target, value + step) : Math.max(target, value - step);
        return value;
    }
}
