package org.breathcue.programme.format;

import java.time.Instant;
import java.util.function.BiFunction;
import org.breathcue.programme.Course;

/** The formats in which the weeks of a programme are written. */
public enum ProgrammeFormat {
    TEXT((course, now) -> CourseText.of(course)),
    JSON((course, now) -> CourseJson.of(course)),
    SVG((course, now) -> CoursePicture.of(course)),
    ICS(CourseCalendar::of);

    private final BiFunction<Course, Instant, String> writer;

    ProgrammeFormat(BiFunction<Course, Instant, String> writer) {
        this.writer = writer;
    }

    /**
     * Returns the weeks of a programme in this format, with a line ending at the end.
     *
     * @param now when it is written, which a calendar states
     */
    public String write(Course course, Instant now) {
        return writer.apply(course, now);
    }
}
