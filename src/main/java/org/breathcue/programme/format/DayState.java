package org.breathcue.programme.format;

import java.time.LocalDate;
import java.util.Optional;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.ProgrammeDay;

/** What one day is for one session of a programme. */
enum DayState {
    FULL("x", "done in full"),
    DONE("/", "done, a part skipped"),
    SOME("+", "done less often than due"),
    MISSED("-", "left out"),
    DUE("o", "due"),
    FREE(".", "not due");

    private final String sign;
    private final String words;

    DayState(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** Returns the sign in a table of text. */
    String sign() {
        return sign;
    }

    /** Returns the meaning in a few words. */
    String words() {
        return words;
    }

    /** Returns the part of a day that concerns a session, if its week has it. */
    static Optional<ProgrammeDay.Part> part(ProgrammeDay day, PlannedSession session) {
        return day.parts().stream()
                .filter(part -> part.session().equals(session))
                .findFirst();
    }

    /** Returns the stage of a session on a day on which it is due or was done; empty on other days. */
    static Optional<Integer> stage(ProgrammeDay day, PlannedSession session) {
        return part(day, session)
                .filter(part -> part.due() > 0 || part.done() > 0)
                .map(ProgrammeDay.Part::stage);
    }

    static DayState of(ProgrammeDay day, PlannedSession session, LocalDate today) {
        return part(day, session)
                .map(part -> of(part, day.date().isBefore(today)))
                .orElse(FREE);
    }

    private static DayState of(ProgrammeDay.Part part, boolean isOver) {
        if (part.done() > 0 && part.left() == 0) {
            return part.full() >= Math.max(1, part.due()) ? FULL : DONE;
        }
        if (part.due() > 0 && !isOver) {
            return DUE;
        }
        if (part.done() > 0) {
            return SOME;
        }
        return part.due() > 0 && part.session().days().areFixed() ? MISSED : FREE;
    }
}
