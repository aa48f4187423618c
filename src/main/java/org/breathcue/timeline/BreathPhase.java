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

    /** Returns the name in {@code breathcue-timeline/1}. */
    public String key() {
        return key;
    }
}
