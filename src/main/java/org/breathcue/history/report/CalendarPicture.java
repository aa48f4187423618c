package org.breathcue.history.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.breathcue.duration.DurationText;

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
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#333\">%n",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        svg.append("<title>").append(title).append("</title>\n");
        svg.append(String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n", WIDTH, HEIGHT));
        text(svg, LEFT, 26, "font-size=\"15\" font-weight=\"600\"", title);
        for (int i = 0; i < DAYS; i++) {
            text(svg, LEFT - 8, TOP + i * STEP + 12, "text-anchor=\"end\"", WEEKDAYS.get(i));
        }
        months(svg, first);
        for (int i = 0; i < WEEKS * DAYS; i++) {
            LocalDate day = first.plusDays(i);
            if (!day.isAfter(practice.today())) {
                square(svg, LEFT + i / DAYS * STEP, TOP + i % DAYS * STEP, day, practice.between(day, day.plusDays(1)));
            }
        }
        legend(svg);
        return svg.append("</svg>\n").toString().replace(System.lineSeparator(), "\n");
    }

    /** A month is named above the first week that begins in it, if the name has room before the next one. */
    private static void months(StringBuilder svg, LocalDate first) {
        int named = -3;
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = first.plusWeeks(week);
            boolean begins =
                    week == 0 || monday.getMonth() != monday.minusWeeks(1).getMonth();
            boolean shortMonth =
                    week == 0 && monday.getMonth() != monday.plusWeeks(2).getMonth();
            if (begins && !shortMonth && week - named > 1) {
                text(svg, LEFT + week * STEP, TOP - 10, "", MONTH.format(monday));
                named = week;
            }
        }
    }

    private static void square(StringBuilder svg, int x, int y, LocalDate day, Practice.Amount amount) {
        String what = amount.sessions() == 0
                ? "nothing"
                : DurationText.counted(amount.sessions(), "session") + ", " + amount.minutes() + " min";
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\"><title>%s: %s</title></rect>%n",
                x,
                y,
                SQUARE,
                SQUARE,
                color(amount),
                DAY.format(day),
                what));
    }

    private static String color(Practice.Amount amount) {
        int shade = amount.sessions() == 0 ? 0 : 1;
        for (int i = 2; i < MINUTES.length; i++) {
            shade = amount.minutes() >= MINUTES[i] ? i : shade;
        }
        return COLORS.get(shade);
    }

    private static void legend(StringBuilder svg) {
        int y = TOP + DAYS * STEP + 12;
        int x = LEFT;
        for (int i = 0; i < COLORS.size(); i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\"/>%n",
                    x,
                    y,
                    SQUARE,
                    SQUARE,
                    COLORS.get(i)));
            String label = i == 0 ? "nothing" : "from " + MINUTES[i] + " min";
            text(svg, x + SQUARE + 6, y + 12, "", label);
            x += i == 0 ? 84 : 108;
        }
    }

    private static void text(StringBuilder svg, int x, int y, String attributes, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\"%s>%s</text>%n",
                x,
                y,
                attributes.isEmpty() ? "" : " " + attributes,
                text));
    }
}
