package org.breathcue.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of a programme.
 *
 * @param parts the sessions of its week, in the order of the programme
 */
public record ProgrammeDay(LocalDate date, List<Part> parts) {
    public ProgrammeDay {
        parts = List.copyOf(parts);
    }

    /**
     * One session on one day.
     *
     * @param session the session
     * @param stage its stage, from 1
     * @param due how many times it is due; 0 if it is not due on this day
     * @param done how many times it was played to its end; 0 on days to come
     * @param full how many times it was done in full
     */
    public record Part(PlannedSession session, int stage, int due, int done, int full) {
        /** Returns how many times it is still to be done. */
        public int left() {
            return Math.max(0, due - done);
        }
    }
}
