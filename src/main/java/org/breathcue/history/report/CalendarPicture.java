package org.breathcue.history.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.breathcue.duration.DurationText;
import org.breathcue.plan.markup.MarkupWriter;

/** The days of half a year as an SVG picture: a column for each week, darker squares for more minutes. */
public final class CalendarPicture {
    private static final int WEEKS = 26;
    private static final int DAYS = 7;
    private static final int SQUARE = 16;
    private static final int STEP = 20;
    private static final int LEFT = 48;
    private static final int TOP = 64;
    private static final int MARGIN = 16;
    private static final int WIDTH = LEFT + WEEKS * STEP + MARGIN;
    private static final int HEIGHT = TOP + DAYS * STEP + 48;

    /** The fewest minutes of each colour. */
    private static final long[] MINUTES = {0, 1, 10, 20, 40};

    private static final List<String> COLORS = List.of("#eceae6", "#c3ddd2", "#8abfa8", "#4c977c", "#1f6650");
    private static final List<String> WEEKDAYS = List.of("Mon", "", "Wed", "", "Fri", "", "Sun");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private CalendarPicture() {}

    public static String of(Practice practice) {
        LocalDate first = Practice.monday(practice.today()).minusWeeks(WEEKS - 1);
        Practice.Amount all = practice.between(first, practice.today().plusDays(1));
        String title = DurationText.counted(all.sessions(), "session") + ", "
                + DurationText.counted((double) all.minutes(), "minute") + " in half a year";
        MarkupWriter svg = MarkupWriter.picture(
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "width",
                Integer.toString(WIDTH),
                "height",
                Integer.toString(HEIGHT),
                "role",
                "img",
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                "12",
                "fill",
                "#333");
        svg.text("title", title);
        svg.empty("rect", "width", Integer.toString(WIDTH), "height", Integer.toString(HEIGHT), "fill", "#fff");
        text(svg, LEFT, 26, title, "font-size", "15", "font-weight", "600");
        for (int i = 0; i < DAYS; i++) {
            text(svg, LEFT - 8, TOP + i * STEP + 12, WEEKDAYS.get(i), "text-anchor", "end");
        }
        months(svg, first);
        for (int i = 0; i < WEEKS * DAYS; i++) {
            LocalDate day = first.plusDays(i);
            if (!day.isAfter(practice.today())) {
                Practice.Amount amount = practice.between(day, day.plusDays(1));
                svg.titled(
                        "rect",
                        DAY.format(day) + ": " + what(amount),
                        square(LEFT + i / DAYS * STEP, TOP + i % DAYS * STEP, color(amount)));
            }
        }
        legend(svg);
        svg.end();
        return svg.done();
    }

    /** A month is named above the first week that begins in it, if the name has room before the next one. */
    private static void months(MarkupWriter svg, LocalDate first) {
        int named = -3;
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = first.plusWeeks(week);
            boolean begins =
                    week == 0 || monday.getMonth() != monday.minusWeeks(1).getMonth();
            boolean shortMonth =
                    week == 0 && monday.getMonth() != monday.plusWeeks(2).getMonth();
            if (begins && !shortMonth && week - named > 1) {
                text(svg, LEFT + week * STEP, TOP - 10, MONTH.format(monday));
                named = week;
            }
        }
    }

    private static String what(Practice.Amount amount) {
        return amount.sessions() == 0
                ? "nothing"
                : DurationText.counted(amount.sessions(), "session") + ", " + amount.minutes() + " min";
    }

    /** Returns the attributes of a square. */
    private static String[] square(int x, int y, String color) {
        String side = Integer.toString(SQUARE);
        return new String[] {
            "x", Integer.toString(x), "y", Integer.toString(y), "width", side, "height", side, "rx", "3", "fill", color
        };
    }

    private static String color(Practice.Amount amount) {
        int shade = amount.sessions() == 0 ? 0 : 1;
        for (int i = 2; i < MINUTES.length; i++) {
            shade = amount.minutes() >= MINUTES[i] ? i : shade;
        }
        return COLORS.get(shade);
    }

    private static void legend(MarkupWriter svg) {
        int y = TOP + DAYS * STEP + 12;
        int x = LEFT;
        for (int i = 0; i < COLORS.size(); i++) {
            svg.empty("rect", square(x, y, COLORS.get(i)));
            text(svg, x + SQUARE + 6, y + 12, i == 0 ? "nothing" : "from " + MINUTES[i] + " min");
            x += i == 0 ? 84 : 108;
        }
    }

    private static void text(MarkupWriter svg, int x, int y, String text, String... attributes) {
        svg.text(
                "text",
                text,
                Stream.concat(Stream.of("x", Integer.toString(x), "y", Integer.toString(y)), Stream.of(attributes))
                        .toArray(String[]::new));
    }
}
