package org.breathcue.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The days on which a session of a programme is due. */
public sealed interface Days {
    /** The greatest number of days a week that can have a day of rest between any two of them. */
    int MOST_WITH_REST = 3;

    /** The number of days of a week. */
    int WEEK = 7;

    /**
     * Returns whether the session is due on a day.
     *
     * @param lastDone the last day before it on which the session was done
     * @param doneThisWeek the number of days of the same week of the programme, before this day, on which it was done
     */
    boolean due(LocalDate day, Optional<LocalDate> lastDone, int doneThisWeek);

    /** Returns whether a day that is left out is lost; otherwise another day can stand in for it. */
    boolean areFixed();

    /** Fixed days of the week. */
    record Named(Set<DayOfWeek> days) implements Days {
        public Named {
            days = Set.copyOf(days);
        }

        @Override
        public boolean due(LocalDate day, Optional<LocalDate> lastDone, int doneThisWeek) {
            return days.contains(day.getDayOfWeek());
        }

        @Override
        public boolean areFixed() {
            return true;
        }
    }

    /** Every day, or every so many days, counted from the last day on which the session was done. */
    record Every(int days) implements Days {
        @Override
        public boolean due(LocalDate day, Optional<LocalDate> lastDone, int doneThisWeek) {
            return lastDone.isEmpty() || !day.isBefore(lastDone.get().plusDays(days));
        }

        @Override
        public boolean areFixed() {
            return days == 1;
        }
    }

    /**
     * Any so many days of each week of the programme. Up to {@value Days#MOST_WITH_REST} days a week have a day of rest
     * between them.
     */
    record AWeek(int days) implements Days {
        @Override
        public boolean due(LocalDate day, Optional<LocalDate> lastDone, int doneThisWeek) {
            boolean rests = days <= MOST_WITH_REST
                    && lastDone.filter(day.minusDays(1)::equals).isPresent();
            return doneThisWeek < days && !rests;
        }

        @Override
        public boolean areFixed() {
            return days == WEEK;
        }
    }
}
