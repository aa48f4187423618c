package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/**
 * A place inside a hold.
 *
 * @param value by kind: a part from 0 to 1, seconds, or the 1-based number of a breath; 0 for the last breath
 */
public record HoldMoment(Span span, Kind kind, double value) {
    /**
     * Whether it lies inside a hold. A number of breaths in a hold of seconds is only known when it is breathed, and passes.
     *
     * @param held seconds or breaths
     * @param cycle the seconds of one breath
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
