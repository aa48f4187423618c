package org.breathcue.timeline;

/** The unit in which a dose is counted. */
public enum DoseUnit {
    SECONDS("s"),
    BREATHS("breath"),
    /** Repetitions of a movement. */
    TIMES("time");

    private final String key;

    DoseUnit(String key) {
        this.key = key;
    }

    /** Returns the name in {@code breathcue-timeline/1}. */
    public String key() {
        return key;
    }
}
