package org.breathcue.programme;

import java.util.List;
import org.breathcue.diagnostic.Span;

/**
 * A session of a programme.
 *
 * @param span the place of its name in the programme
 * @param session its name in {@code scripts/}
 * @param days the days on which it is due
 * @param times how many times it is due on such a day
 * @param firstWeek the first week of the programme that has it, from 1
 * @param lastWeek the last week of the programme that has it
 * @param growth when the next stage begins
 * @param stages its stages; at least one
 */
public record PlannedSession(
        Span span,
        String session,
        Days days,
        int times,
        int firstWeek,
        int lastWeek,
        Growth growth,
        List<Stage> stages) {
    public PlannedSession {
        stages = List.copyOf(stages);
    }

    /** Returns the stage with a number, from 1. */
    public Stage stage(int number) {
        return stages.get(number - 1);
    }

    /** Returns whether a week of the programme has this session. */
    boolean isIn(int week) {
        return firstWeek <= week && week <= lastWeek;
    }
}
