package org.breathcue.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.PrintableText;

/**
 * Writes a calendar in the format iCalendar (RFC 5545). Lines end with a carriage return and a line feed, and are folded so that none
 * is longer than 75 bytes.
 */
public final class CalendarWriter {
    private static final int MOST_BYTES = 75;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String stamp;
    private final StringBuilder out = new StringBuilder();

    /**
     * Starts a calendar.
     *
     * @param name its name, which calendar programs show
     * @param now when it is written
     */
    public CalendarWriter(String name, Instant now) {
        stamp = TIME.format(now);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Breathcue//Breathcue//EN");
        line("X-WR-CALNAME:" + text(name));
    }

    /**
     * Writes an event that takes a whole day and leaves the day free for other events.
     *
     * @param uid names the event; the same in every calendar that has it
     * @param description more about it; empty for none
     */
    public void day(String uid, LocalDate date, String summary, String description) {
        begin(uid, summary, description);
        line("DTSTART;VALUE=DATE:" + DATE.format(date));
        line("DTEND;VALUE=DATE:" + DATE.format(date.plusDays(1)));
        end();
    }

    /**
     * Writes an event from one time to another that leaves the time free for other events.
     *
     * @param uid names the event; the same in every calendar that has it
     * @param end after the start
     * @param description more about it; empty for none
     */
    public void time(String uid, Instant start, Instant end, String summary, String description) {
        begin(uid, summary, description);
        line("DTSTART:" + TIME.format(start));
        line("DTEND:" + TIME.format(end));
        end();
    }

    private void end() {
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private void begin(String uid, String summary, String description) {
        line("BEGIN:VEVENT");
        line("UID:" + text(uid));
        line("DTSTAMP:" + stamp);
        line("SUMMARY:" + text(summary));
        if (!description.isEmpty()) {
            line("DESCRIPTION:" + text(description));
        }
    }

    /** Ends the calendar and returns it. */
    public String done() {
        line("END:VCALENDAR");
        return out.toString();
    }

    private static String text(String text) {
        return text.lines()
                .map(line -> PrintableText.of(line).replaceAll("([\\\\;,])", "\\\\$1"))
                .collect(Collectors.joining("\\n"));
    }

    private void line(String line) {
        int bytes = 0;
        int[] codePoints = line.codePoints().toArray();
        for (int codePoint : codePoints) {
            String one = Character.toString(codePoint);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(one);
            bytes += size;
        }
        out.append("\r\n");
    }
}
