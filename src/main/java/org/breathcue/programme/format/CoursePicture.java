package org.breathcue.programme.format;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.breathcue.plan.markup.MarkupWriter;
import org.breathcue.plan.markup.TextWidth;
import org.breathcue.programme.Course;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.ProgrammeDay;
import org.breathcue.programme.ProgrammeWeek;

/**
 * Draws the weeks of a programme: a field for each session and day, with the number of its stage, and the doses that a stage changes.
 * The picture supports light and dark mode and screen readers. The same weeks always give the same text.
 */
final class CoursePicture {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

    private static final double WIDTH = 960;
    private static final double LEFT = 24;
    private static final double NAMES = 236;
    private static final double PITCH = 36;
    private static final double CELL = 30;
    private static final double CELL_HEIGHT = 22;
    private static final double DOSES = NAMES + 7 * PITCH + 12;
    private static final double ROW = 28;
    private static final double HEADING = 30;
    private static final double TOP = 84;
    private static final double LEGEND = 44;
    private static final double SIZE = 12.5;
    private static final double SMALL = 11.5;

    private static final String CSS = String.join(
            " ",
            "text { font-family: -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; fill: #1f2328; font-size: 12.5px }",
            ".heading { font-size: 18px; font-weight: 600 }",
            ".week { font-weight: 600 }",
            ".small { font-size: 11.5px; fill: #59636e }",
            ".in { font-size: 11.5px; text-anchor: middle }",
            ".card { fill: #ffffff; stroke: #d1d9e0 }",
            ".now { fill: #f3f5f7 }",
            ".full { fill: #9fd3b3; stroke: #2c7a51 }",
            ".done { fill: #d5e8dc; stroke: #2c7a51 }",
            ".some { fill: #d5e8dc; stroke: #2c7a51; stroke-dasharray: 3 2 }",
            ".missed { fill: none; stroke: #b6bfc8; stroke-dasharray: 3 2 }",
            ".due { fill: none; stroke: #0b62c4 }",
            ".free { fill: #c3cbd3 }",
            "@media (prefers-color-scheme: dark) {",
            "text { fill: #e6edf3 }",
            ".small { fill: #9ba6b2 }",
            ".card { fill: #0d1117; stroke: #30363d }",
            ".now { fill: #1a2028 }",
            ".full { fill: #2c7a51; stroke: #5cc28b }",
            ".done, .some { fill: #1d3a2b; stroke: #5cc28b }",
            ".missed { stroke: #4b535d }",
            ".due { stroke: #6cb0ff }",
            ".free { fill: #3d444d }",
            "}");

    private final Course course;
    private final Set<DayState> used = EnumSet.noneOf(DayState.class);

    private CoursePicture(Course course) {
        this.course = course;
    }

    /** Returns the picture, with a line feed at the end. */
    static String of(Course course) {
        return new CoursePicture(course).svg();
    }

    private String svg() {
        double height = TOP + LEGEND;
        for (ProgrammeWeek week : course.weeks()) {
            height += HEADING + sessions(week).size() * ROW;
        }
        String title = course.programme().title();
        MarkupWriter svg = MarkupWriter.picture(
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(height),
                "width",
                number(WIDTH),
                "height",
                number(height),
                "role",
                "img",
                "aria-labelledby",
                "title about");
        svg.text("title", title, "id", "title");
        svg.text("desc", CourseText.of(course).replace('\n', ' '), "id", "about");
        svg.text("style", CSS);
        svg.empty(
                "rect",
                "class",
                "card",
                "x",
                "0.5",
                "y",
                "0.5",
                "width",
                number(WIDTH - 1),
                "height",
                number(height - 1),
                "rx",
                "8");
        text(svg, "heading", LEFT, 34, TextWidth.cut(title, 18 * TextWidth.BOLD, WIDTH - 2 * LEFT));
        text(svg, "small", LEFT, 56, state());
        double y = TOP;
        for (ProgrammeWeek week : course.weeks()) {
            y = draw(svg, week, y);
        }
        legend(svg, y + 26);
        svg.end();
        return svg.done();
    }

    private String state() {
        String weeks = course.programme().weeks() + (course.programme().weeks() == 1 ? " week" : " weeks") + ", from "
                + DATE.format(course.start()) + " to "
                + DATE.format(course.weeks().get(course.weeks().size() - 1).to());
        return course.week()
                .map(week -> weeks + ". Today, " + DAY.format(course.today()) + ", is in week " + week.number() + ".")
                .orElse(weeks + ".");
    }

    /** Returns the sessions that a week has. */
    private List<PlannedSession> sessions(ProgrammeWeek week) {
        return course.programme().sessions().stream()
                .filter(session -> DayState.part(week.days().get(0), session).isPresent())
                .toList();
    }

    /** Draws a week, and returns where the next one begins. */
    private double draw(MarkupWriter svg, ProgrammeWeek week, double top) {
        List<PlannedSession> sessions = sessions(week);
        double height = HEADING + sessions.size() * ROW;
        if (course.week().filter(week::equals).isPresent()) {
            svg.empty(
                    "rect",
                    "class",
                    "now",
                    "x",
                    "8",
                    "y",
                    number(top),
                    "width",
                    number(WIDTH - 16),
                    "height",
                    number(height),
                    "rx",
                    "6");
        }
        text(svg, "week", LEFT, top + 20, "Week " + week.number() + ", from " + DAY.format(week.from()));
        for (int i = 0; i < week.days().size(); i++) {
            String name = SHORT.format(week.days().get(i).date());
            svg.text(
                    "text",
                    name,
                    "class",
                    "small in",
                    "x",
                    number(NAMES + i * PITCH + CELL / 2),
                    "y",
                    number(top + 20));
        }
        if (!week.counts()) {
            text(svg, "small", DOSES, top + 20, "Nothing was done, so this week does not count.");
        }
        double y = top + HEADING;
        for (PlannedSession session : sessions) {
            text(svg, "name", LEFT, y + 15, TextWidth.cut(session.session(), SIZE, NAMES - LEFT - 8));
            for (int i = 0; i < week.days().size(); i++) {
                draw(svg, week.days().get(i), session, NAMES + i * PITCH, y);
            }
            text(svg, "small", DOSES, y + 15, TextWidth.cut(doses(week, session), SMALL, WIDTH - LEFT - DOSES));
            y += ROW;
        }
        return top + height;
    }

    private void draw(MarkupWriter svg, ProgrammeDay day, PlannedSession session, double x, double y) {
        DayState state = DayState.of(day, session, course.today());
        used.add(state);
        field(svg, state, x, y);
        Optional<ProgrammeDay.Part> part = DayState.part(day, session).filter(one -> state != DayState.FREE);
        part.map(one -> inside(one))
                .filter(words -> !words.isEmpty())
                .ifPresent(words ->
                        svg.text("text", words, "class", "in", "x", number(x + CELL / 2), "y", number(y + 15)));
    }

    /** Returns how often the session was done, if it is due several times, or else the number of its stage. */
    private static String inside(ProgrammeDay.Part part) {
        if (part.session().times() > 1) {
            return part.done() + "/" + part.due();
        }
        return part.session().stages().size() > 1 ? Integer.toString(part.stage()) : "";
    }

    private static void field(MarkupWriter svg, DayState state, double x, double y) {
        if (state == DayState.FREE) {
            svg.empty(
                    "circle",
                    "class",
                    "free",
                    "cx",
                    number(x + CELL / 2),
                    "cy",
                    number(y + CELL_HEIGHT / 2),
                    "r",
                    "1.5");
            return;
        }
        svg.empty(
                "rect",
                "class",
                state.name().toLowerCase(Locale.ROOT),
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(CELL),
                "height",
                number(CELL_HEIGHT),
                "rx",
                "4");
    }

    /** Returns what the stages that begin in a week change. */
    private String doses(ProgrammeWeek week, PlannedSession session) {
        List<String> words = new ArrayList<>();
        int last = before(week, session);
        for (ProgrammeDay day : week.days()) {
            int stage = DayState.stage(day, session).orElse(last);
            if (stage != last) {
                String doses = ChangedDoses.text(session, stage);
                words.add(session.stages().size() == 1 ? doses : stage + ": " + doses);
                last = stage;
            }
        }
        return String.join(";  ", words);
    }

    /** Returns the stage of a session on the last day before a week; 0 if the session begins with it. */
    private int before(ProgrammeWeek week, PlannedSession session) {
        int last = 0;
        for (ProgrammeWeek earlier : course.weeks()) {
            if (!earlier.from().isBefore(week.from())) {
                break;
            }
            for (ProgrammeDay day : earlier.days()) {
                last = DayState.stage(day, session).orElse(last);
            }
        }
        return last;
    }

    private void legend(MarkupWriter svg, double y) {
        double x = LEFT;
        for (DayState state : used) {
            field(svg, state, x, y - 15);
            text(svg, "small", x + CELL + 8, y, state.words());
            x += CELL + 8 + TextWidth.of(state.words(), SMALL) + 22;
        }
    }

    private static void text(MarkupWriter svg, String kind, double x, double y, String words) {
        svg.text("text", words, "class", kind, "x", number(x), "y", number(y));
    }

    private static String number(double value) {
        return MarkupWriter.number(value);
    }
}
