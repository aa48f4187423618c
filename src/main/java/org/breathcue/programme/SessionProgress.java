package org.breathcue.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The stage of one session of a programme, as it changes from day to day. */
final class SessionProgress {
    private final PlannedSession planned;
    private final OptionalInt backDays;
    private int stage = 1;
    /** The week of the programme in which this stage began. */
    private int stageWeek;
    /** The number of full sessions at this stage. */
    private int full;
    /** The number of days of this week of the programme on which the session was done. */
    private int daysThisWeek;

    private @Nullable LocalDate lastDone;
    private @Nullable LocalDate lastFull;

    SessionProgress(PlannedSession planned, OptionalInt backDays) {
        this.planned = planned;
        this.backDays = backDays;
        this.stageWeek = planned.firstWeek();
    }

    /** Begins a day: goes back or on by at most one stage. */
    void begin(LocalDate day, int week, boolean isFirstOfWeek) {
        if (isFirstOfWeek) {
            daysThisWeek = 0;
        }
        if (goesBack(day)) {
            enter(Math.max(1, stage - 1), week);
        } else if (goesOn(week, isFirstOfWeek)) {
            enter(stage + 1, week);
        }
    }

    private boolean goesBack(LocalDate day) {
        if (backDays.isEmpty() || lastFull == null) {
            return false;
        }
        long without = ChronoUnit.DAYS.between(lastFull, day) - 1;
        return without > 0 && without % backDays.getAsInt() == 0;
    }

    private boolean goesOn(int week, boolean isFirstOfWeek) {
        Growth growth = planned.growth();
        boolean inTime = growth.weeks() == 0 || (isFirstOfWeek && week - stageWeek >= growth.weeks());
        return inTime && full >= growth.sessions() && stage < planned.stages().size();
    }

    private void enter(int next, int week) {
        stage = next;
        stageWeek = week;
        full = 0;
    }

    /** Returns how many times the session is due on a day that has begun. */
    int due(LocalDate day) {
        boolean due = planned.days().due(day, Optional.ofNullable(lastDone), daysThisWeek);
        return due ? planned.times() : 0;
    }

    /** Returns the stage of a day that has begun. */
    int stage() {
        return stage;
    }

    /** Ends a day with the sessions that were done on it. */
    void end(LocalDate day, List<DoneSession> sessions) {
        if (!sessions.isEmpty()) {
            lastDone = day;
            daysThisWeek++;
        }
        List<DoneSession> whole = sessions.stream().filter(DoneSession::isFull).toList();
        if (!whole.isEmpty()) {
            lastFull = day;
        }
        long atStage = whole.stream().filter(done -> done.stage() == stage).count();
        full += (int) Math.min(planned.times(), atStage);
    }
}
