package org.breathcue.timeline;

/** A part of one breath, in the order they follow each other. */
public enum BreathPhase {
    INHALE("inhale"),
    HOLD_IN("holdIn"),
    EXHALE("exhale"),
    HOLD_OUT("holdOut");

    private final String key;

    BreathPhase(String key) {
        this.key = key;
    }

    /** The name in {@code breathcue-timeline/1}. */
    public String key() {
        return key;
    }
}
