package org.breathcue.history.report;

import java.time.Instant;
import java.util.List;
import org.breathcue.calendar.CalendarWriter;
import org.breathcue.history.HistoryEntry;

/** A history as a calendar: one event for each session, with its doses as the description. */
public final class CalendarReport {
    private CalendarReport() {}

    /**
     * Returns the calendar.
     *
     * @param now when it is written
     */
    public static String of(List<HistoryEntry> entries, Instant now) {
        CalendarWriter calendar = new CalendarWriter("Breathcue", now);
        entries.forEach(entry -> calendar.time(
                entry.id() + "@breathcue",
                entry.started().toInstant(),
                end(entry),
                entry.title(),
                String.join("\n", TextReport.doses(entry))));
        return calendar.done();
    }

    /** Returns the end of a session; an event without length is shown as a whole day by some programs. */
    private static Instant end(HistoryEntry entry) {
        Instant started = entry.started().toInstant();
        Instant ended = entry.ended().toInstant();
        return ended.isAfter(started) ? ended : started.plusSeconds(1);
    }
}
