package org.breathcue.history;

import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Side;

/**
 * One dose of a session: what was asked, and how much of it the listener was guided through.
 *
 * @param step ordinal of the step, from 1
 * @param stretch the name of the stretch's file without extension; empty if the movement is written in the session
 * @param name the name of the stretch as the session calls it, without its side
 * @param side the working side
 * @param set ordinal of the set, from 1
 * @param time ordinal of the repetition within its side and set, from 1
 * @param unit the unit of both amounts
 * @param asked the amount that the session asks for
 * @param given the amount that was heard, never rounded up: whole breaths or times, or seconds rounded down to tenths
 */
public record GivenDose(
        int step,
        String stretch,
        String name,
        Side side,
        int set,
        int time,
        DoseUnit unit,
        double asked,
        double given) {
    /** Returns whether all of it was given. */
    public boolean isFull() {
        return given >= asked;
    }
}
