package org.breathcue.programme.format;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.programme.Course;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.ProgrammeDay;
import org.breathcue.programme.ProgrammeWeek;

/** Writes the weeks of a programme as text, with one sign for each session and day. */
final class CourseText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final int COLUMN = 5;

    private final Course course;
    private final int names;
    private final Set<DayState> used = EnumSet.noneOf(DayState.class);
    private final StringBuilder out = new StringBuilder();

    private CourseText(Course course) {
        this.course = course;
        int longest = course.programme().sessions().stream()
                .mapToInt(session -> session.session().length())
                .max()
                .orElse(0);
        // The heading of a week is as long as "  Week 12, from 30 September  ".
        this.names = Math.max(28, longest + 4);
    }

    /** Returns the text, with a line feed at the end. */
    static String of(Course course) {
        return new CourseText(course).text();
    }

    private String text() {
        out.append(PrintableText.of(course.programme().title())).append('\n');
        course.programme()
                .about()
                .ifPresent(about -> out.append(PrintableText.of(about)).append('\n'));
        out.append(state()).append('\n');
        for (ProgrammeWeek week : course.weeks()) {
            out.append('\n').append(heading(week)).append('\n');
            for (PlannedSession session : course.programme().sessions()) {
                line(week, session).ifPresent(line -> out.append(line).append('\n'));
            }
        }
        out.append('\n')
                .append(used.stream()
                        .map(state -> state.sign() + " " + state.words())
                        .collect(Collectors.joining("   ")))
                .append('\n');
        return out.toString();
    }

    private String state() {
        String of = " of " + course.programme().weeks();
        LocalDate end = course.weeks().get(course.weeks().size() - 1).to();
        if (course.isOver()) {
            return "Done: " + DATE.format(course.start()) + " to " + DATE.format(end);
        }
        return course.week()
                .map(week -> "Week " + week.number() + of + ", started on " + DATE.format(course.start()))
                .orElseGet(() -> "Starts on " + DATE.format(course.start()));
    }

    private String heading(ProgrammeWeek week) {
        boolean now = course.week().filter(week::equals).isPresent();
        String name = (now ? "> " : "  ") + "Week " + week.number() + ", from " + DAY.format(week.from());
        String days = week.days().stream()
                .map(day -> pad(SHORT.format(day.date()), COLUMN))
                .collect(Collectors.joining());
        return (pad(name, names) + days + (week.counts() ? "" : "  does not count: nothing was done")).stripTrailing();
    }

    private Optional<String> line(ProgrammeWeek week, PlannedSession session) {
        List<ProgrammeDay.Part> parts = week.days().stream()
                .flatMap(day -> DayState.part(day, session).stream())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String signs =
                week.days().stream().map(day -> pad(sign(day, session), COLUMN)).collect(Collectors.joining());
        return Optional.of(
                (pad("    " + PrintableText.of(session.session()), names) + signs + "  " + stages(week, session))
                        .stripTrailing());
    }

    private String sign(ProgrammeDay day, PlannedSession session) {
        DayState state = DayState.of(day, session, course.today());
        used.add(state);
        return DayState.part(day, session)
                .filter(part -> session.times() > 1 && state != DayState.FREE)
                .map(part -> part.done() + "/" + part.due())
                .orElse(state.sign());
    }

    /** Returns the stages of a session in a week with what each sets. */
    private static String stages(ProgrammeWeek week, PlannedSession session) {
        if (session.stages().size() == 1) {
            return PrintableText.of(session.stage(1).text());
        }
        StringBuilder words = new StringBuilder();
        int last = 0;
        for (ProgrammeDay day : week.days()) {
            int stage = DayState.stage(day, session).orElse(last);
            if (stage != last) {
                words.append(words.isEmpty() ? "stage " : ", from " + SHORT.format(day.date()) + " stage ")
                        .append(stage)
                        .append(": ")
                        .append(PrintableText.of(ChangedDoses.text(session, stage)));
                last = stage;
            }
        }
        return words.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
