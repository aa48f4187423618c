package org.breathcue.timeline;

import java.util.Locale;

/** What the listener does during a dose. */
public enum DoseForm {
    /** Holds a position. */
    HOLD,
    /** Moves through a series of positions. */
    FLOW,
    /** Only breathes. */
    BREATHE;

    /** Returns the name in {@code breathcue-timeline/1}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
