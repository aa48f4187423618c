package org.breathcue.history.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breathcue.duration.DurationText;
import org.breathcue.history.GivenDose;
import org.breathcue.history.HistoryEntry;
import org.breathcue.live.Ending;

/** A history in lines for people: this week, the weeks before, what was practised in a row, and the latest sessions. */
public final class TextReport {
    private static final int WEEKS = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, H:mm", Locale.ENGLISH);

    private TextReport() {}

    /** Returns the weeks, the latest first. Weeks before the first one with a session are left out. */
    public static List<String> weeks(Practice practice) {
        List<String> lines = new ArrayList<>();
        LocalDate monday = Practice.monday(practice.today());
        lines.add("This week: " + amount(practice.between(monday, monday.plusWeeks(1))));
        lines.add("Last week: " + amount(practice.between(monday.minusWeeks(1), monday)));
        for (int i = 2; i < WEEKS; i++) {
            LocalDate week = monday.minusWeeks(i);
            if (practice.between(LocalDate.MIN, week.plusWeeks(1)).sessions() > 0) {
                lines.add("Week of " + DAY.format(week) + ": " + amount(practice.between(week, week.plusWeeks(1))));
            }
        }
        lines.add("In a row: " + DurationText.counted(practice.daysInARow(), "day") + ", "
                + DurationText.counted(practice.weeksInARow(), "week"));
        return lines;
    }

    private static String amount(Practice.Amount amount) {
        return amount.sessions() == 0
                ? "nothing"
                : DurationText.counted(amount.sessions(), "session") + ", " + amount.minutes() + " min";
    }

    /** Returns the cells of a session: when, its title, how long it was, and how it ended. */
    public static List<String> cells(HistoryEntry entry, Practice practice) {
        ZonedDateTime started = entry.started().atZoneSameInstant(practice.zone());
        return List.of(
                MOMENT.format(started),
                entry.title(),
                DurationText.clock((long) entry.seconds()),
                result(entry) + feeling(entry));
    }

    private static String result(HistoryEntry entry) {
        long full = entry.doses().stream().filter(GivenDose::isFull).count();
        String doses = entry.doses().isEmpty()
                ? ""
                : ", " + full + " of " + DurationText.counted(entry.doses().size(), "dose") + " in full";
        if (entry.isFull()) {
            return "complete";
        }
        return (entry.ending() == Ending.FINISHED ? "finished" : ending(entry)) + doses;
    }

    private static String feeling(HistoryEntry entry) {
        return entry.feeling().map(feeling -> "; it was " + feeling.key()).orElse("");
    }

    private static String ending(HistoryEntry entry) {
        String why = switch (entry.ending()) {
            case FINISHED, ENDED, STOPPED -> "stopped";
            case TERMINAL_CLOSED -> "the terminal was closed";
            case DEVICE_LOST -> "the audio device was lost";
            case KILLED -> "interrupted";
        };
        return why + " at " + DurationText.clock((long) entry.at());
    }

    /** Returns what was asked and given of each stretch on each side, such as {@code Cobra: 40 of 60 seconds}. */
    public static List<String> doses(HistoryEntry entry) {
        return entry.doses().stream()
                .map(dose -> dose.name() + side(dose) + ": " + number(dose.given()) + " of " + number(dose.asked())
                        + " " + dose.unit().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String side(GivenDose dose) {
        return switch (dose.side()) {
            case NONE -> "";
            case LEFT, RIGHT -> ", " + dose.side().key() + " side";
        };
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
