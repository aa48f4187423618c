package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/**
 * A moment in a hold.
 *
 * @param value depends on the kind: a fraction from 0 to 1, seconds, the number of a breath from 1, or 0 for the last breath
 */
public record HoldMoment(Span span, Kind kind, double value) {
    /**
     * Returns whether the moment is inside a hold. In a hold of seconds, the number of breaths is not known yet, so every breath
     * is accepted.
     *
     * @param held the length of the hold in seconds or breaths
     * @param cycle the length of one breath in seconds
     */
    public boolean liesIn(boolean inBreaths, double held, double cycle) {
        double seconds = inBreaths ? held * cycle : held;
        return switch (kind) {
            case PART, LAST_BREATH -> true;
            case AFTER_START -> value < seconds;
            case BEFORE_END -> value <= seconds;
            case BREATH -> !inBreaths || value <= held;
        };
    }

    /** How the moment is given. */
    public enum Kind {
        /** A fraction of the hold. */
        PART,
        /** Seconds after its start. */
        AFTER_START,
        /** Seconds before its end, when the words start; at 0 s, the words end with the hold. */
        BEFORE_END,
        /** The start of a breath. */
        BREATH,
        /** The start of the last breath. */
        LAST_BREATH
    }
}
