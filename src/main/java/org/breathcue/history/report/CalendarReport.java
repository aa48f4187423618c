package org.breathcue.history.report;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.breathcue.history.HistoryEntry;

/** A history as a calendar by RFC 5545: one event for each session, with its doses as the description. */
public final class CalendarReport {
    private static final String END = "\r\n";
    /** RFC 5545, section 3.1: lines should not be longer, without the line break. */
    private static final int MOST_OCTETS = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarReport() {}

    public static String of(List<HistoryEntry> entries) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Breathcue//History//EN");
        line(text, "CALSCALE:GREGORIAN");
        entries.forEach(entry -> event(text, entry));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, HistoryEntry entry) {
        OffsetDateTime end = entry.ended().isAfter(entry.started())
                ? entry.ended()
                : entry.started().plusSeconds(1);
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + entry.id() + "@breathcue");
        line(text, "DTSTAMP:" + UTC.format(entry.ended()));
        line(text, "DTSTART:" + UTC.format(entry.started()));
        line(text, "DTEND:" + UTC.format(end));
        line(text, "SUMMARY:" + escaped(entry.title()));
        line(text, "DESCRIPTION:" + escaped(String.join("\n", TextReport.doses(entry))));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    /** RFC 5545, section 3.3.11. Control characters are not allowed. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Appends a line, folded so that no part is too long and no character is divided. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += character.length();
        }
        text.append(END);
    }
}
