package org.breathcue.timeline;

import java.util.Locale;

/** The purpose of an utterance. */
public enum Role {
    /** A {@code say} step. */
    SAY,
    /** How to get into position; cautions too. */
    SETUP,
    /** Words that lead into a dose. */
    ENTER,
    /** Words that belong to a breath of a dose and start with it. */
    PHASE,
    /** A remark inside a dose. */
    CUE,
    /** A number inside a dose. */
    COUNT,
    /** Words that lead out of a dose. */
    LEAVE,
    /** The engine's own words outside a dose: names, sides, what comes next. */
    HELPER;

    /** The name in {@code breathcue-timeline/1}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
