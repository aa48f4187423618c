package org.breathcue.history.report;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.history.Feeling;
import org.breathcue.history.GivenDose;
import org.breathcue.history.HistoryEntry;

/** A history as CSV by RFC 4180: one row for each dose, and one for a session without doses. */
public final class CsvReport {
    private static final String END = "\r\n";
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final List<String> COLUMNS = List.of(
            "date",
            "time",
            "session",
            "title",
            "ending",
            "minutes",
            "step",
            "stretch",
            "name",
            "side",
            "set",
            "repetition",
            "unit",
            "asked",
            "given",
            "id",
            "feeling");

    private CsvReport() {}

    /** Returns the table with its header. Dates and times are those in the time zone of the listener. */
    public static String of(List<HistoryEntry> entries, ZoneId zone) {
        StringBuilder text = new StringBuilder(row(COLUMNS.stream()));
        for (HistoryEntry entry : entries) {
            if (entry.doses().isEmpty()) {
                text.append(row(Stream.of(
                                session(entry, zone), Stream.generate(() -> "").limit(9), end(entry))
                        .flatMap(cells -> cells)));
            }
            for (GivenDose dose : entry.doses()) {
                text.append(row(
                        Stream.of(session(entry, zone), cells(dose), end(entry)).flatMap(cells -> cells)));
            }
        }
        return text.toString();
    }

    private static Stream<String> session(HistoryEntry entry, ZoneId zone) {
        ZonedDateTime started = entry.started().atZoneSameInstant(zone);
        return Stream.of(
                DATE.format(started),
                TIME.format(started),
                entry.script().name(),
                entry.title(),
                entry.ending().key(),
                String.format(Locale.ROOT, "%.1f", entry.practised() / 60));
    }

    private static Stream<String> end(HistoryEntry entry) {
        return Stream.of(entry.id(), entry.feeling().map(Feeling::key).orElse(""));
    }

    private static Stream<String> cells(GivenDose dose) {
        return Stream.of(
                Integer.toString(dose.step()),
                dose.stretch(),
                dose.name(),
                dose.side().key(),
                Integer.toString(dose.set()),
                Integer.toString(dose.time()),
                dose.unit().name().toLowerCase(Locale.ROOT),
                TextReport.number(dose.asked()),
                TextReport.number(dose.given()));
    }

    private static String row(Stream<String> cells) {
        return cells.map(CsvReport::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(String text) {
        return QUOTED.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
