package org.breathcue.programme.format;

import java.time.Instant;
import org.breathcue.calendar.CalendarWriter;
import org.breathcue.programme.Course;
import org.breathcue.programme.ProgrammeDay;
import org.breathcue.programme.ProgrammeWeek;

/** Writes what is due from today on as a calendar: one event of a whole day for each session and day. */
final class CourseCalendar {
    private CourseCalendar() {}

    static String of(Course course, Instant now) {
        CalendarWriter calendar = new CalendarWriter(course.programme().title(), now);
        for (ProgrammeWeek week : course.weeks()) {
            for (ProgrammeDay day : week.days()) {
                boolean toCome = !day.date().isBefore(course.today());
                day.parts().stream()
                        .filter(part -> toCome && part.left() > 0)
                        .forEach(part -> calendar.day(
                                day.date() + "-" + part.session().session() + "@"
                                        + course.programme().name() + ".breathcue",
                                day.date(),
                                summary(part),
                                description(course, week, part)));
            }
        }
        return calendar.done();
    }

    private static String summary(ProgrammeDay.Part part) {
        String name = part.session().session();
        return part.left() > 1 ? name + ", " + part.left() + " times" : name;
    }

    private static String description(Course course, ProgrammeWeek week, ProgrammeDay.Part part) {
        String doses = part.session().stage(part.stage()).text();
        return course.programme().title() + ", week " + week.number() + " of "
                + course.programme().weeks() + (doses.isEmpty() ? "" : ", stage " + part.stage() + ": " + doses);
    }
}
