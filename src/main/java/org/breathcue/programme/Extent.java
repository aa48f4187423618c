package org.breathcue.programme;

/** How much of a session was done. */
public enum Extent {
    /** It was played to its end, and every dose was given whole. */
    FULL,
    /** It was played to its end, but a part was skipped. */
    ENDED,
    /** It was stopped before its end. */
    CUT
}
