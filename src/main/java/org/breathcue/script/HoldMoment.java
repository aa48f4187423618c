package org.breathcue.script;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.breathcue.diagnostic.Span;

/**
 * A moment in a hold.
 *
 * @param value depends on the kind: a fraction from 0 to 1, seconds, the number of a breath from 1, or 0 for the last breath
 */
public record HoldMoment(Span span, Kind kind, double value) {
    /** By how much more breaths than usual a hold of seconds may have. */
    private static final double MOST_BREATHS = 2;

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
            case EVERY -> value < seconds;
            case EVERY_BREATHS -> !inBreaths || value < held;
        };
    }

    /** Returns the seconds from one repetition to the next; 0 for a moment that comes once. */
    public double every(double cycle) {
        return switch (kind) {
            case EVERY -> value;
            case EVERY_BREATHS -> value * cycle;
            default -> 0;
        };
    }

    /**
     * Returns the single moments that lie in a hold: this one, or all repetitions.
     *
     * @param held the length of the hold in seconds or breaths
     * @param cycle the length of one breath in seconds
     */
    public List<HoldMoment> occurrences(boolean inBreaths, double held, double cycle) {
        return switch (kind) {
            case EVERY ->
                repeated(inBreaths ? held * cycle : held, seconds -> new HoldMoment(span, Kind.AFTER_START, seconds));
            case EVERY_BREATHS ->
                repeated(
                        inBreaths ? held : MOST_BREATHS * held / cycle,
                        breaths -> new HoldMoment(span, Kind.BREATH, breaths + 1));
            default -> liesIn(inBreaths, held, cycle) ? List.of(this) : List.of();
        };
    }

    private List<HoldMoment> repeated(double end, DoubleFunction<HoldMoment> moment) {
        return DoubleStream.iterate(value, at -> at < end, at -> at + value)
                .mapToObj(moment)
                .toList();
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
        LAST_BREATH,
        /** Again and again after so many seconds. */
        EVERY,
        /** Again and again after so many breaths. */
        EVERY_BREATHS
    }
}
