package org.breathcue.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * Seven days of a programme.
 *
 * @param number the number of the week, from 1; a week in which nothing was done has the number of the next one
 * @param counts whether it counts as a week of the programme; false if it is over and nothing was done in it
 * @param days its seven days
 */
public record ProgrammeWeek(int number, boolean counts, List<ProgrammeDay> days) {
    public ProgrammeWeek {
        days = List.copyOf(days);
    }

    /** Returns its first day. */
    public LocalDate from() {
        return days.get(0).date();
    }

    /** Returns its last day. */
    public LocalDate to() {
        return days.get(days.size() - 1).date();
    }
}
