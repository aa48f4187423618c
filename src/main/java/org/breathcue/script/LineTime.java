package org.breathcue.script;

/**
 * The time that a line sets.
 *
 * @param kind what the time counts
 */
public record LineTime(Amount amount, Kind kind) {
    /** What the time of a line counts. */
    public enum Kind {
        /** The time for the listener after the words. */
        AFTER_WORDS,
        /** The whole time of the line, which its words must fit into. */
        WITH_WORDS
    }
}
