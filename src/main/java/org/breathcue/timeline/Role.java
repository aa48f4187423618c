package org.breathcue.timeline;

import java.util.Locale;

/** The purpose of an utterance. */
public enum Role {
    /** A {@code say} step. */
    SAY,
    /** Instructions for getting into position, and cautions. */
    SETUP,
    /** Words that lead into a dose. */
    ENTER,
    /** Words that start together with a breath of a dose. */
    PHASE,
    /** A remark inside a dose. */
    CUE,
    /** A number inside a dose. */
    COUNT,
    /** Words that lead out of a dose. */
    LEAVE,
    /** Words that the engine adds outside a dose: names, sides and the next stretch. */
    HELPER;

    /** Returns the name in {@code breathcue-timeline/1}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
