package org.breathcue.history.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.breathcue.history.Feeling;
import org.breathcue.history.GivenDose;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.PlayedCommand;
import org.breathcue.history.PlayedScript;
import org.breathcue.live.Ending;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Side;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a history looks like to people and other programs. */
class ReportTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static HistoryEntry entry(String started, double seconds, String title, GivenDose... doses) {
        OffsetDateTime start = OffsetDateTime.parse(started);
        return new HistoryEntry(
                "id-" + started.substring(0, 10),
                1,
                start,
                start.plusSeconds((long) seconds),
                title,
                new PlayedScript("mid-back-reset", "00"),
                new PlayedCommand("play", "mid-back-reset", Map.of()),
                "kevin16",
                0,
                600,
                seconds,
                600,
                Ending.FINISHED,
                List.of(doses),
                List.of(new HistoryEntry.Wait(5, 60, true), new HistoryEntry.Wait(9, 60, false)),
                List.of(),
                0,
                Optional.empty(),
                Optional.empty());
    }

    private static GivenDose dose(String name, double given) {
        return new GivenDose(1, "cobra", name, Side.LEFT, 1, 2, DoseUnit.SECONDS, 20, given);
    }

    private static Practice practice(String... starts) {
        return new Practice(
                Stream.of(starts).map(start -> entry(start, 660, "Reset")).toList(), BERLIN, TODAY);
    }

    @Test
    void weeksBeginOnMondayInTheTimeZoneOfTheListener() {
        // 23 November 2026 is a Monday. The first one is on Sunday in UTC, the last one on Monday in Tokyo.
        Practice practice = practice("2026-11-22T23:30:00Z", "2026-11-22T12:00:00+01:00", "2026-11-30T01:00:00+09:00");
        assertThat(TextReport.weeks(practice))
                .containsExactly(
                        "This week: 2 sessions, 20 min", "Last week: 1 session, 10 min", "In a row: 1 day, 2 weeks");
    }

    @Test
    void daysInARowEndTodayOrYesterday() {
        assertThat(practice("2026-11-26T08:00:00Z", "2026-11-27T08:00:00Z", "2026-11-28T08:00:00Z")
                        .daysInARow())
                .isEqualTo(3);
        assertThat(practice("2026-11-27T08:00:00Z").daysInARow()).isZero();
        // 25 October has 25 hours, so it has the first two of these.
        Practice autumn = new Practice(
                Stream.of("2026-10-24T22:30:00Z", "2026-10-25T22:30:00Z", "2026-10-26T22:30:00Z")
                        .map(start -> entry(start, 660, "Reset"))
                        .toList(),
                BERLIN,
                LocalDate.of(2026, 10, 26));
        assertThat(autumn.daysInARow()).isEqualTo(2);
        assertThat(autumn.between(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26))
                        .sessions())
                .isEqualTo(2);
    }

    @Test
    void whatWasHardlyBegunDoesNotCount() {
        Practice practice = new Practice(List.of(entry("2026-11-29T08:00:00Z", 80, "Reset")), BERLIN, TODAY);
        assertThat(practice.daysInARow()).isZero();
    }

    @Test
    void aTableHasARowForEachDose() {
        String table = CsvReport.of(
                List.of(
                        entry("2026-11-28T23:30:00Z", 660, "Say \"no\", twice", dose("Cobra", 12.3), dose("Cobra", 20)),
                        entry("2026-11-29T08:00:00Z", 660, "Words").withFeeling(Feeling.HARD)),
                BERLIN);
        assertThat(table.replace("\r\n", "|\n")).isEqualTo("""
                date,time,session,title,ending,minutes,step,stretch,name,side,set,repetition,unit,asked,given,id,feeling|
                2026-11-29,00:30:00,mid-back-reset,"Say ""no"", twice",finished,10.0,1,cobra,Cobra,left,1,2,seconds,20,12.3,id-2026-11-28,|
                2026-11-29,00:30:00,mid-back-reset,"Say ""no"", twice",finished,10.0,1,cobra,Cobra,left,1,2,seconds,20,20,id-2026-11-28,|
                2026-11-29,09:00:00,mid-back-reset,Words,finished,10.0,,,,,,,,,,id-2026-11-29,hard|
                """);
    }

    @Test
    void theFeelingIsToldBesideHowItEnded() {
        HistoryEntry entry = entry("2026-11-29T08:00:00Z", 660, "Words", dose("Cobra", 20));
        assertThat(TextReport.cells(entry.withFeeling(Feeling.EASY), practice()))
                .last()
                .isEqualTo("complete; it was easy");
        assertThat(TextReport.cells(entry, practice())).last().isEqualTo("complete");
    }

    @Test
    void aCalendarHasFoldedAndEscapedLines() {
        String calendar = CalendarReport.of(
                List.of(entry(
                        "2026-11-28T23:30:00+01:00",
                        660,
                        "Rücken; sanft, \\ und lang ".repeat(8) + "\nEnde",
                        dose("Cobra", 20))),
                Instant.parse("2026-11-29T08:00:00Z"));
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains(
                        "DTSTART:20261128T223000Z\r\n", "DTEND:20261128T224100Z\r\n", "UID:id-2026-11-28@breathcue\r\n")
                .contains("SUMMARY:Rücken\\; sanft\\, \\\\ und lang");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n");
        assertThat(calendar.replace("\r\n ", "")).contains("lang \\nEnde\r\n");
    }

    @Test
    void aPictureHasASquareForEachDay() throws Exception {
        String picture = CalendarPicture.of(practice("2026-11-28T08:00:00Z", "2026-11-28T18:00:00Z"));
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("2 sessions, 20 minutes in half a year");
        // Today is a Sunday, so every week is whole; one more title names the picture.
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(26 * 7 + 1);
        assertThat(picture)
                .contains("Sat 28 Nov 2026: 2 sessions, 20 min")
                .contains("fill=\"#4c977c\"><title>Sat 28 Nov");
    }

    @Test
    void entriesAreChosenByDayNameAndStretch() {
        List<HistoryEntry> entries = List.of(
                entry("2026-11-27T23:30:00Z", 660, "Reset", dose("Cobra", 20)),
                entry("2026-11-20T08:00:00Z", 660, "Other"));
        EntryFilter none = new EntryFilter(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(none.of(entries, BERLIN)).hasSize(2);
        assertThat(new EntryFilter(Optional.of(LocalDate.of(2026, 11, 28)), Optional.empty(), Optional.empty())
                        .of(entries, BERLIN))
                .hasSize(1);
        assertThat(new EntryFilter(Optional.empty(), Optional.of("other"), Optional.empty()).of(entries, BERLIN))
                .hasSize(1);
        assertThat(new EntryFilter(Optional.empty(), Optional.empty(), Optional.of("COBRA")).of(entries, BERLIN))
                .hasSize(1);
    }
}
