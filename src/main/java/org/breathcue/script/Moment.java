package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/**
 * A place inside a hold.
 *
 * @param value by kind: a part from 0 to 1, seconds, or the 1-based number of a breath; 0 for the last breath
 */
public record Moment(Span span, Kind kind, double value) {
    /** What the place is reckoned from. */
    public enum Kind {
        /** A part of the hold. */
        PART,
        /** Seconds after its start. */
        AFTER_START,
        /** Seconds before its end. */
        BEFORE_END,
        /** The start of a breath. */
        BREATH,
        /** The start of the last breath. */
        LAST_BREATH
    }
}
