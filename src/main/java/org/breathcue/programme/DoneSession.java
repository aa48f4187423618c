package org.breathcue.programme;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * A session that was played from a programme.
 *
 * @param programme the name of the programme
 * @param session the name of the session
 * @param stage the stage at which it was played, from 1
 * @param at when it began, in the time zone of the listener at that time
 * @param extent how much of it was done
 */
public record DoneSession(String programme, String session, int stage, ZonedDateTime at, Extent extent) {
    /** Returns the day to which it belongs: the date on which it began, where the listener was. */
    LocalDate day() {
        return at.toLocalDate();
    }

    /** Returns whether it was played to its end. */
    boolean isDone() {
        return extent != Extent.CUT;
    }

    /** Returns whether every dose of it was given whole as well. */
    boolean isFull() {
        return extent == Extent.FULL;
    }
}
