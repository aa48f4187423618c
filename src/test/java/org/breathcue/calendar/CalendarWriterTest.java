package org.breathcue.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class CalendarWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-29T01:02:03Z");

    @Test
    void anEventOfADay() {
        CalendarWriter calendar = new CalendarWriter("Desk; breaks", NOW);
        calendar.day("one@breathcue", LocalDate.of(2026, 12, 31), "Cobra, bridge", "a\\b\nc\u001b");

        assertThat(calendar.done())
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Breathcue//Breathcue//EN",
                        "X-WR-CALNAME:Desk\\; breaks",
                        "BEGIN:VEVENT",
                        "UID:one@breathcue",
                        "DTSTAMP:20261129T010203Z",
                        "SUMMARY:Cobra\\, bridge",
                        "DESCRIPTION:a\\\\b\\nc",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String summary = "x".repeat(200) + "é".repeat(60) + "🧘".repeat(30);
        CalendarWriter calendar = new CalendarWriter("x", NOW);
        calendar.day("one", LocalDate.EPOCH, summary, "");

        String text = calendar.done();
        for (String line : text.lines().toList()) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }
}
