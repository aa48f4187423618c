package org.breathcue.cli.programme;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.breathcue.programme.Course;
import org.breathcue.programme.ProgrammeDay;

/** Says in a few words what is due. */
final class DueText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private DueText() {}

    /** Returns the state of a programme, such as {@code week 2 of 6}. */
    static String state(Course course) {
        if (course.isOver()) {
            return "done";
        }
        return course.week()
                .map(week ->
                        "week " + week.number() + " of " + course.programme().weeks())
                .orElseGet(() -> "starts on " + DATE.format(course.start()));
    }

    /** Returns a session with what is done and due of it, such as {@code desk-break: 1 of 3 done}. */
    static String part(ProgrammeDay.Part part) {
        String doses = part.session().stage(part.stage()).text();
        String stage = part.session().stages().size() > 1 ? ", stage " + part.stage() : "";
        return part.session().session() + stage + (doses.isEmpty() ? "" : " (" + doses + ")") + ": " + state(part);
    }

    private static String state(ProgrammeDay.Part part) {
        if (part.due() == 0) {
            return part.done() > 0 ? "done" : "not due today";
        }
        if (part.due() > 1) {
            return part.done() + " of " + part.due() + " done";
        }
        return part.done() > 0 ? "done" : "due";
    }

    /** Returns when something is due again, as a sentence. */
    static String next(Course course) {
        return course.next()
                .map(day -> "Nothing more is due today; the next day is " + DATE.format(day.date()) + ".")
                .orElse("Nothing more is due.");
    }
}
