package org.breathcue.timeline;

/** A phase of a breath, in the order of the phases. */
public enum BreathPhase {
    INHALE("inhale"),
    HOLD_IN("holdIn"),
    EXHALE("exhale"),
    HOLD_OUT("holdOut");

    private final String key;

    BreathPhase(String key) {
        this.key = key;
    }

    /** Returns the phase that follows in a breath that has all four; the inhale follows the hold out. */
    public BreathPhase next() {
        return switch (this) {
            case INHALE -> HOLD_IN;
            case HOLD_IN -> EXHALE;
            case EXHALE -> HOLD_OUT;
            case HOLD_OUT -> INHALE;
        };
    }

    /** Returns whether the lungs fill or stay full. */
    public boolean isIn() {
        return this == INHALE || this == HOLD_IN;
    }

    /** Returns whether the breath is held. */
    public boolean isHold() {
        return this == HOLD_IN || this == HOLD_OUT;
    }

    /** Returns the name in {@code breathcue-timeline/1}. */
    public String key() {
        return key;
    }
}
