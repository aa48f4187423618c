package org.breathcue.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.BiFunction;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Call;
import org.breathcue.script.Count;
import org.breathcue.script.HoldMoment;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.value.HoldMomentParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValueReaderTest {
    private final ReadScript reading = new ReadScript();

    private <T> Optional<T> read(String json, BiFunction<ValueReader, Node, Optional<T>> reader) {
        return reading.value(
                json, (Node node, Diagnostics diagnostics) -> reader.apply(new ValueReader(diagnostics), node));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"1|1|1", "10000|10000|10000", "\"12-15\"|12|15", "\" 2 to 3 \"|2|3", "\"4\"|4|4", "\"3-3\"|3|3"})
    void countsAreRead(String json, int low, int high) {
        Count count = read(json, (values, node) -> values.count(node, "times")).orElseThrow();
        assertThat(count.low()).isEqualTo(low);
        assertThat(count.high()).isEqualTo(high);
        assertThat(reading.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0|BC0103 `0` `times` must be from 1 to 10000, found 0",
                "10001|BC0103 `10001` `times` must be from 1 to 10000, found 10001",
                "\"5-10001\"|BC0103 `5-10001` `times` must be from 1 to 10000, found 5-10001",
                "1.5|BC0112 `1.5` `times` must be a whole number, found 1.5",
                "\"3-2\"|BC0112 `3-2` the range starts with the larger number",
                "\"some\"|BC0112 `some` `times` must be a whole number or a range",
                "true|BC0104 `true` `times` must be a whole number or a range, found true",
                "99999999999999999999|BC0103 `99999999999999999999` `times` must be from 1 to 10000, found 99999999999999999999",
                "999999999999999999999|BC0103 `999999999999999999999` `times` must be from 1 to 10000, found a number with too many digits"
            })
    void wrongCountsAreTold(String json, String told) {
        assertThat(read(json, (values, node) -> values.count(node, "times"))).isEmpty();
        assertThat(reading.told()).containsExactly(told);
    }

    @Test
    void wordsPerMinuteAreFrom60To300() {
        assertThat(read("60", ValueReader::wordsPerMinute)).hasValue(60);
        assertThat(read("300", ValueReader::wordsPerMinute)).hasValue(300);
        assertThat(reading.told()).isEmpty();
        assertThat(read("59", ValueReader::wordsPerMinute)).isEmpty();
        assertThat(read("301", ValueReader::wordsPerMinute)).isEmpty();
        assertThat(read("120.5", ValueReader::wordsPerMinute)).isEmpty();
        assertThat(read("\"120\"", ValueReader::wordsPerMinute)).isEmpty();
        assertThat(reading.told()).hasSize(4);
    }

    @Test
    void aLineMayHave2000Characters() {
        assertThat(read("\"" + "a" + ".".repeat(1999) + "\"", (values, node) -> values.template(node, "say")))
                .isPresent();
        assertThat(read("\"" + "a" + ".".repeat(2000) + "\"", (values, node) -> values.template(node, "say")))
                .isEmpty();
        assertThat(reading.told()).containsExactly("BC0117 `.` a line can have at most 2000 characters, found 2001");
    }

    @Test
    void callsAlwaysHaveTheSide() {
        assertThat(read("[]", ValueReader::calls).orElseThrow().chosen()).containsExactly(Call.SIDE);
        assertThat(read("[\"next\"]", ValueReader::calls).orElseThrow().chosen())
                .containsExactly(Call.SIDE, Call.NEXT);
        assertThat(read("[\"nxt\", \"halfway\"]", ValueReader::calls)).isEmpty();
        assertThat(read("\"next\"", ValueReader::calls)).isEmpty();
        assertThat(reading.told()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4:6|4|0|6|0",
                "4:7:8|4|7|8|0",
                "4:4:4:4|4|4|4|4",
                "0.5:60|0.5|0|60|0",
                "4:0:6:2|4|0|6|2",
                "4:2:6:0|4|2|6|0",
                " 4 : 6 |4|0|6|0"
            })
    void breathsAreRead(String text, double in, double holdIn, double out, double holdOut) {
        assertThat(read("\"" + text + "\"", ValueReader::breath)).hasValue(new BreathRatio(in, holdIn, out, holdOut));
        assertThat(reading.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.4:6|BC0103 `0.4` a breath phase must last from 0.5 s to 10 min",
                "4:600.5|BC0103 `600.5` a breath phase must last from 0.5 s to 10 min",
                "4:0:6|BC0103 `0` a breath phase must last from 0.5 s to 10 min",
                "0:4:6:0|BC0103 `0` a breath phase must last from 0.5 s to 10 min",
                "4:4:0:4|BC0103 `0` a breath phase must last from 0.5 s to 10 min",
                "  4-6|BC0111 `4-6` `breath` must be two to four numbers of seconds, separated by colons",
                "4:6 to 5:7|BC0111 `to` `breath` can glide only in the session itself or in a breathe step"
            })
    void wrongBreathsAreTold(String text, String told) {
        assertThat(read("\"" + text + "\"", ValueReader::breath)).isEmpty();
        assertThat(reading.told()).containsExactly(told);
    }

    @Test
    void aBreathGlidesBetweenTwoOfTheSameParts() {
        assertThat(read("\"3:4 to 4:6\"", ValueReader::glide))
                .hasValue(new BreathGlide(new BreathRatio(3, 0, 4, 0), new BreathRatio(4, 0, 6, 0)));
        assertThat(read("\"3:4 to 4:4:6\"", ValueReader::glide)).isEmpty();
        assertThat(read("\"3:4 to\"", ValueReader::glide)).isEmpty();
        assertThat(reading.told()).hasSize(2);
    }

    @Test
    void paceKeepsTheProportion() {
        assertThat(new BreathRatio(2, 1, 4, 1).paced(5)).isEqualTo(new BreathRatio(3, 1.5, 6, 1.5));
        BreathGlide glide = new BreathGlide(new BreathRatio(2, 0, 4, 0), new BreathRatio(3, 0, 9, 0));
        assertThat(glide.paced(10))
                .isEqualTo(new BreathGlide(new BreathRatio(2, 0, 4, 0), new BreathRatio(1.5, 0, 4.5, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "halfway|PART|0.5",
                "0%|PART|0",
                "99.5 %|PART|0.995",
                "0 s|AFTER_START|0",
                "2 min|AFTER_START|120",
                "360 min|AFTER_START|21600",
                "1 s left|BEFORE_END|1",
                "breath 3|BREATH|3",
                "last breath|LAST_BREATH|0",
                "every 30 s|EVERY|30",
                "every 1.5 min|EVERY|90",
                "every breath|EVERY_BREATHS|1",
                "every 3 breaths|EVERY_BREATHS|3"
            })
    void placesInAHoldAreRead(String text, HoldMoment.Kind kind, double value) {
        HoldMoment moment =
                read("\"" + text + "\"", (values, node) -> moment(node)).orElseThrow();
        assertThat(moment.kind()).isEqualTo(kind);
        assertThat(moment.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"100%", "361 min", "every 0 s", "breath 0", "third breath"})
    void otherPlacesAreRefused(String text) {
        assertThat(read("\"" + text + "\"", (values, node) -> moment(node))).isEmpty();
        assertThat(reading.told()).containsExactly("BC0118 `" + text + "` `at` must be a moment in the hold");
    }

    private Optional<HoldMoment> moment(Node node) {
        Diagnostics own = new Diagnostics();
        Optional<HoldMoment> moment = HoldMomentParser.read((Node.Text) node, own);
        own.sorted().forEach(problem -> reading.report(problem));
        return moment;
    }
}
