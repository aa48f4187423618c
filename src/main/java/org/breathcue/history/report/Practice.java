package org.breathcue.history.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.breathcue.history.HistoryEntry;

/**
 * How much was practised on which days, in the time zone of the listener. A session belongs to the day on which it started there. Weeks
 * begin on Monday. What lasted less than half a minute does not count. Immutable.
 */
public final class Practice {
    private static final double SHORTEST_SECONDS = 30;
    private static final double SECONDS_PER_MINUTE = 60;

    private final ZoneId zone;
    private final LocalDate today;
    private final TreeMap<LocalDate, List<HistoryEntry>> days;

    public Practice(List<HistoryEntry> entries, ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
        this.days = entries.stream()
                .filter(entry -> entry.practised() >= SHORTEST_SECONDS)
                .collect(Collectors.groupingBy(entry -> day(entry, zone), TreeMap::new, Collectors.toList()));
    }

    /**
     * What was practised in a week or on a day.
     *
     * @param sessions the number of sessions
     * @param minutes how long they were, rounded
     */
    public record Amount(int sessions, long minutes) {}

    static LocalDate day(HistoryEntry entry, ZoneId zone) {
        return entry.started().atZoneSameInstant(zone).toLocalDate();
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return today;
    }

    /** Returns the Monday of the week of a day. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Returns what was practised from a day (inclusive) to another one (exclusive). */
    public Amount between(LocalDate from, LocalDate to) {
        List<HistoryEntry> entries =
                days.subMap(from, to).values().stream().flatMap(List::stream).toList();
        double seconds = entries.stream().mapToDouble(HistoryEntry::practised).sum();
        return new Amount(entries.size(), Math.round(seconds / SECONDS_PER_MINUTE));
    }

    /** Returns how many days in a row were practised, up to today or yesterday. */
    public int daysInARow() {
        LocalDate day = days.containsKey(today) ? today : today.minusDays(1);
        int count = 0;
        while (days.containsKey(day)) {
            count++;
            day = day.minusDays(1);
        }
        return count;
    }

    /** Returns in how many weeks in a row something was practised, up to this week or the last one. */
    public int weeksInARow() {
        Map<LocalDate, Boolean> weeks = new TreeMap<>();
        days.keySet().forEach(day -> weeks.put(monday(day), true));
        LocalDate week = monday(today);
        if (!weeks.containsKey(week)) {
            week = week.minusWeeks(1);
        }
        int count = 0;
        while (weeks.containsKey(week)) {
            count++;
            week = week.minusWeeks(1);
        }
        return count;
    }
}
