package org.breathcue.duration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTest {
    @ParameterizedTest
    @CsvSource({
        "4:30, 270",
        "1:04:30, 3870",
        "0:07.5, 7.5",
        "90:00, 5400",
        "90s, 90",
        "12m, 720",
        "12 min, 720",
        "9m30s, 570",
        "1h, 3600",
        "1h 5m, 3900",
        "1.5 h, 5400",
        "0.5s, 0.5"
    })
    void readsClocksAndUnits(String text, double seconds) {
        assertThat(DurationParser.seconds(text)).hasValue(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "4:60", "4:3:2:1", "-5s", "5 x", "1m 2h", "s", "1e3s", "٣s"})
    void readsNothingElse(String text) {
        assertThat(DurationParser.seconds(text)).isEmpty();
    }

    @Test
    void writesClocks() {
        assertThat(DurationText.clock(245)).isEqualTo("4:05");
        assertThat(DurationText.clock(3599)).isEqualTo("59:59");
        assertThat(DurationText.clock(3845)).isEqualTo("1:04:05");
        assertThat(DurationText.clockWithMillis(48_000L * 3750 + 47_999, 48_000))
                .isEqualTo("1:02:30.999");
        assertThat(DurationText.timestamp(62_345, '.')).isEqualTo("00:01:02.345");
        assertThat(DurationText.timestamp(3_600_000, ',')).isEqualTo("01:00:00,000");
    }

    @Test
    void writesSecondsAsExactlyAsItsStyleSays() {
        assertThat(DurationText.seconds(20)).isEqualTo("20 s");
        assertThat(DurationText.seconds(0.25)).isEqualTo("0.25 s");
        assertThat(DurationText.secondsWithTenths(4)).isEqualTo("4.0 s");
        assertThat(DurationText.secondsToTenths(12.04)).isEqualTo("12 s");
        assertThat(DurationText.secondsToTenths(12.36)).isEqualTo("12.4 s");
        assertThat(DurationText.secondsOrMinutes(180)).isEqualTo("3 min");
        assertThat(DurationText.secondsOrMinutes(90)).isEqualTo("90 s");
        assertThat(DurationText.minutesAndSeconds(119)).isEqualTo("119 s");
        assertThat(DurationText.minutesAndSeconds(220)).isEqualTo("3 min 40 s");
        assertThat(DurationText.minutesAndSeconds(180)).isEqualTo("3 min");
        assertThat(DurationText.minutesAndSeconds(180.5)).isEqualTo("180.5 s");
    }

    @Test
    void writesWords() {
        assertThat(DurationText.words(1)).isEqualTo("1 second");
        assertThat(DurationText.words(60)).isEqualTo("1 minute");
        assertThat(DurationText.words(90)).isEqualTo("90 seconds");
        assertThat(DurationText.words(2.55)).isEqualTo("2.6 seconds");
        assertThat(DurationText.words(120)).isEqualTo("2 minutes");
        assertThat(DurationText.words(227.4)).isEqualTo("3 minutes 47 seconds");
        assertThat(DurationText.words(241)).isEqualTo("4 minutes 1 second");
        assertThat(DurationText.counted(100, "time")).isEqualTo("100 times");
    }
}
