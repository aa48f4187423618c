package org.breathcue.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.breathcue.script.Amount;
import org.breathcue.script.parse.value.AmountParser;
import org.breathcue.script.parse.value.AmountSuggestions;
import org.breathcue.script.schema.AmountRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountParserTest {
    private static Optional<Amount> read(String text, AmountRule rule, ReadScript reading) {
        return reading.value("\"" + text + "\"", (node, diagnostics) -> AmountParser.read(node, rule, diagnostics));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 s|1|1|false",
                "30s|30|30|false",
                "  1.5 min |90|90|false",
                "360 min|21600|21600|false",
                "21600 s|21600|21600|false",
                "20-30 s|20|30|false",
                "20 – 30 s|20|30|false",
                "20 to 30 s|20|30|false",
                "At least 3 min|180|360|false",
                "until ready, 30 s|30|30|true",
                "30 seconds|30|30|false",
                "1 Minute|60|60|false",
                "6 h|21600|21600|false",
                "1/2 min|30|30|false",
                "½ min|30|30|false",
                "1 1/2 minutes|90|90|false",
                "1½ hours|5400|5400|false",
                "1:30|90|90|false",
                "1:04:30|3870|3870|false",
                "2 minutes 30 seconds|150|150|false",
                "2 min, 30 s|150|150|false",
                "1 h and 10 min|4200|4200|false",
                "30 s - 1 min|30|60|false",
                "1:30 to 2:00|90|120|false",
                "at least 1:30|90|180|false",
                "30-45 sec|30|45|false",
                "until ready, 1:30|90|90|true",
                "Until  Ready ,  20-30 s|20|30|true"
            })
    void secondsAreRead(String text, double low, double high, boolean waits) {
        ReadScript reading = new ReadScript();
        Amount amount = read(text, AmountRule.HOLD, reading).orElseThrow(() -> new AssertionError(reading.told()));
        assertThat(amount.inBreaths()).isFalse();
        assertThat(amount.low()).isEqualTo(low);
        assertThat(amount.high()).isEqualTo(high);
        assertThat(amount.untilReady()).isEqualTo(waits);
        assertThat(reading.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 breath|1|1", "5 breaths|5|5", "3-5 breaths|3|5", "10000 breaths|10000|10000"})
    void breathsAreRead(String text, double low, double high) {
        Amount amount = read(text, AmountRule.HOLD, new ReadScript()).orElseThrow();
        assertThat(amount.inBreaths()).isTrue();
        assertThat(amount.low()).isEqualTo(low);
        assertThat(amount.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.4 s|BC0103 `0.4` `hold` must be at least 0.5 s, found 0.4 s",
                "0 min|BC0103 `0` `hold` must be at least 0.5 s, found 0 min",
                "21601 s|BC0103 `21601` `hold` must be at most 360 min, found 21601 s",
                "361 min|BC0103 `361` `hold` must be at most 360 min, found 361 min",
                "1-361 min|BC0103 `361` `hold` must be at most 360 min, found 361 min",
                "0 breaths|BC0103 `0` `hold` must be at least 1 breath, found 0 breaths",
                "10001 breaths|BC0103 `10001` `hold` must be at most 10000 breaths, found 10001 breaths",
                "2.5 breaths|BC0103 `2.5` a number of breaths must be a whole number, found 2.5",
                "123456789012 s|BC0103 `123456789012` `hold` must be at most 360 min, found 123456789012 s",
                "1234567890123 s|BC0103 `1234567890123` `hold` must be at most 360 min, found a larger number",
                "0.00000000001 s|BC0103 `0.00000000001` `hold` must be at least 0.5 s, found a smaller number",
                "30-20 s|BC0107 `30-20` the range starts with the larger number",
                "at least 2-3 min|BC0107 `2-3` `at least` takes one number, not a range",
                "30 s now|BC0107 `n` unexpected text after the amount",
                "soon|BC0107 `s` expected a number",
                "20- s|BC0107 `s` expected the upper end of the range",
                "1,5 s|BC0107 `,` a decimal number needs a point, not a comma",
                "until ready|BC0107 `` missing time after `until ready`",
                "30|BC0108 `` missing unit after the number",
                "30 %|BC0108 `%` expected a unit",
                "30 m|BC0108 `m` unknown unit `m`",
                "1 min-5 breaths|BC0107 `1 min-5 breaths` a range cannot go from a time to a number of breaths",
                "1 min 5 breaths|BC0107 `5` unexpected text after the amount",
                "1-2 min 30 s|BC0107 `3` unexpected text after the amount",
                "2 min-1:30|BC0107 `2 min-1:30` the range starts with the larger number",
                "7 h|BC0103 `7` `hold` must be at most 360 min, found 7 h"
            })
    void whatIsWrongIsToldAtItsCharacters(String text, String told) {
        ReadScript reading = new ReadScript();
        assertThat(read(text, AmountRule.HOLD, reading)).isEmpty();
        assertThat(reading.told()).containsExactly(told);
    }

    @Test
    void aRuleMayRefuseBreathsRangesAndWaiting() {
        ReadScript reading = new ReadScript();
        assertThat(read("5 breaths", AmountRule.LENGTH, reading)).isEmpty();
        assertThat(read("2-3 min", AmountRule.LENGTH, reading)).isEmpty();
        assertThat(read("at least 2 min", AmountRule.LENGTH, reading)).isEmpty();
        assertThat(read("until ready, 5 s", AmountRule.LENGTH, reading)).isEmpty();
        assertThat(reading.told())
                .containsExactlyInAnyOrder(
                        "BC0108 `breaths` `length` must be in seconds or minutes here",
                        "BC0107 `2-3` `length` must be a single amount, not a range",
                        "BC0107 `at least ` `length` must be a single amount, not a range",
                        "BC0107 `until ready` `until ready` is not allowed in `length`");
    }

    @Test
    void chosenPartsAreWrittenInTheirUnit() {
        Amount minutes = read("1-3 min", AmountRule.HOLD, new ReadScript()).orElseThrow();
        assertThat(minutes.units()).isEqualTo(120);
        assertThat(minutes.chosen(0)).isEqualTo("1 min");
        assertThat(minutes.chosen(60)).isEqualTo("2 min");
        assertThat(minutes.chosen(61)).isEqualTo("121 s");
        Amount half = read("1.5-2.25 s", AmountRule.HOLD, new ReadScript()).orElseThrow();
        assertThat(half.units()).isEqualTo(1);
        assertThat(half.value(1)).isEqualTo(2.25);
        assertThat(half.chosen(0)).isEqualTo("1.5 s");
        Amount breaths = read("1-3 breaths", AmountRule.HOLD, new ReadScript()).orElseThrow();
        assertThat(breaths.chosen(0)).isEqualTo("1 breath");
        assertThat(breaths.chosen(2)).isEqualTo("3 breaths");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:30|90 s",
                "0:30|30 s",
                "12:00|12 min",
                "1:00:30|3630 s",
                "30 seconds|30 s",
                "30 Sec.|30 s",
                "2 hours|120 min",
                "1 hour and 10 minutes|70 min",
                "1 min 30|90 s",
                "1 minute, 30 seconds|90 s",
                "half a minute|0.5 min",
                "thirty seconds|30 s",
                "five breaths|5 breaths",
                "one cycle|1 breath",
                "1,5 min|1.5 min",
                "about 30 s|30 s",
                "30 s - 20 s|20-30 s",
                "20 or 30 secs|20-30 s",
                "1-2 h|60-120 min"
            })
    void otherNotationsAreUnderstood(String text, String amount) {
        assertThat(AmountSuggestions.by(text)).hasValue(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"soon|", "30|", "30 reps|", "30 s 5 breaths|", "20 s - 3 breaths|", "30 s each side|", "1:3|"})
    void whatIsNoAmountIsNotGuessed(String text) {
        assertThat(AmountSuggestions.by(text)).isEmpty();
    }
}
