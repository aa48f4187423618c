package org.breathcue.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Count;
import org.breathcue.script.Movement;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that what practitioners write is read as it is meant, or that the hint, when it is applied, means the same. */
final class MeantTest {
    private static final String HELD = ", \"hold\": \"7 s\"";
    private static final Pattern WRITE = Pattern.compile("write (\".*)");

    /** Returns the stretch with these keys, or with the keys that the hint says to write. */
    private static Stretch meant(String keys) {
        Diagnostics problems = new Diagnostics();
        Optional<Stretch> read = stretch(keys, problems);
        if (read.isPresent()) {
            return read.get();
        }
        assertThat(problems.sorted()).as(keys).hasSize(1);
        String hint = problems.sorted().get(0).hint().orElse("");
        Matcher write = WRITE.matcher(hint);
        assertThat(write.matches()).as(keys + ": " + hint).isTrue();
        String key = keys.replaceFirst("^(\"\\w+\": ).*", "$1");
        String written = write.group(1).matches("\"\\w+\": .*") ? write.group(1) : key + write.group(1);
        Diagnostics others = new Diagnostics();
        Optional<Stretch> corrected =
                stretch(keys.contains("\"times\"") && !written.contains("\"hold\"") ? written + HELD : written, others);
        assertThat(others.sorted().stream().map(Diagnostic::message))
                .as(written)
                .isEmpty();
        return corrected.orElseThrow();
    }

    private static Optional<Stretch> stretch(String keys, Diagnostics problems) {
        String name = "{ \"title\": \"Meant\", \"steps\": [{ \"name\": \"Sit\", ";
        return ScriptReader.read(
                        new Source("s.json", name + keys + " }] }"),
                        new FolderLibrary(List.of(), Path.of("")),
                        problems)
                .map(Script::steps)
                .map(steps -> ((Step.Perform) steps.get(0)).stretch());
    }

    private static String amount(Stretch stretch) {
        return stretch.movement()
                .match(
                        (Movement.Hold hold) -> plain(hold.amounts().first().low()) + "-"
                                + plain(hold.amounts().first().high())
                                + (hold.amounts().first().inBreaths() ? " breaths" : " s"),
                        flow -> "a flow");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String range(Count count) {
        return count.low() == count.high() ? String.valueOf(count.low()) : count.low() + "-" + count.high();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half a minute|30-30 s",
                "half an hour|1800-1800 s",
                "a minute|60-60 s",
                "a minute and a half|90-90 s",
                "one and a half minutes|90-90 s",
                "1 and a half minutes|90-90 s",
                "thirty seconds|30-30 s",
                "forty-five seconds|45-45 s",
                "twenty five seconds|25-25 s",
                "two minutes thirty seconds|150-150 s",
                "2 m 30 s|150-150 s",
                "1 min 30|90-90 s",
                "1 min, 30|90-90 s",
                "an hour and 10 minutes|4200-4200 s",
                "quarter of an hour|900-900 s",
                "three quarters of an hour|2700-2700 s",
                "30''|30-30 s",
                "1'30''|90-90 s",
                "1:30 min|90-90 s",
                "about 30 s|30-30 s",
                "~30 s|30-30 s",
                "hold for 30 s|30-30 s",
                "30 to 45 secs|30-45 s",
                "two to three minutes|120-180 s",
                "30 s or 1 m|30-60 s",
                "3+ min|180-360 s",
                "3 min or more|180-360 s",
                "minimum 3 min|180-360 s",
                "ten breaths|10-10 breaths",
                "3 to five breaths|3-5 breaths",
                "5 Breaths|5-5 breaths",
                "1,5 min|90-90 s"
            })
    void amountIsMeant(String written, String amount) {
        assertThat(amount(meant("\"hold\": \"" + written + "\""))).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 x 30 s|30-30 s|2|1|NONE",
                "2x30 seconds|30-30 s|2|1|NONE",
                "2-3 × 20-30 s|20-30 s|2-3|1|NONE",
                "10 x 5 breaths|5-5 breaths|10|1|NONE",
                "3 x 10 x 5 s|5-5 s|10|3|NONE",
                "3 times 30 s|30-30 s|3|1|NONE",
                "30 s x 3|30-30 s|3|1|NONE",
                "30 s, 3 times|30-30 s|3|1|NONE",
                "30 s each side|30-30 s|1|1|BOTH",
                "30 s per side|30-30 s|1|1|BOTH",
                "1:30 on both sides|90-90 s|1|1|BOTH",
                "5 breaths each leg|5-5 breaths|1|1|BOTH",
                "30 s on the left|30-30 s|1|1|LEFT",
                "30 s right side|30-30 s|1|1|RIGHT",
                "3 x 30 s each side|30-30 s|3|1|BOTH"
            })
    void repeatedHoldIsMeant(String written, String amount, String times, String sets, String sides) {
        Stretch stretch = meant("\"hold\": \"" + written + "\"");
        assertThat(List.of(
                        amount(stretch),
                        range(stretch.times().first()),
                        range(stretch.sets()),
                        stretch.sides().name()))
                .containsExactly(amount, times, sets, sides);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x10|10|3|NONE",
                "3 X 10|10|3|NONE",
                "3 × 8-12|8-12|3|NONE",
                "2-3 x 10|10|2-3|NONE",
                "3 sets of 10|10|3|NONE",
                "three sets of ten|10|3|NONE",
                "3 x 10 reps|10|3|NONE",
                "3x10 each side|10|3|BOTH",
                "10 reps|10|1|NONE",
                "8-12 reps|8-12|1|NONE",
                "10 times|10|1|NONE",
                "10x|10|1|NONE",
                "x3|3|1|NONE",
                "twice|2|1|NONE",
                "ten|10|1|NONE",
                "a dozen|12|1|NONE",
                "about 10|10|1|NONE",
                "10 each side|10|1|BOTH",
                "10 per leg|10|1|BOTH",
                "3 sets|1|3|NONE"
            })
    void timesAreMeant(String written, String times, String sets, String sides) {
        Stretch stretch = meant("\"times\": \"" + written + "\"" + HELD);
        assertThat(List.of(
                        amount(stretch),
                        range(stretch.times().first()),
                        range(stretch.sets()),
                        stretch.sides().name()))
                .containsExactly("7-7 s", times, sets, sides);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quadruped|HANDS_AND_KNEES",
                "on all fours|HANDS_AND_KNEES",
                "all-fours|HANDS_AND_KNEES",
                "hands-and-knees|HANDS_AND_KNEES",
                "Hands and Knees|HANDS_AND_KNEES",
                "tabletop|HANDS_AND_KNEES",
                "table top|HANDS_AND_KNEES",
                "side-lying|SIDE",
                "side lying|SIDE",
                "sidelying|SIDE",
                "lying on the side|SIDE",
                "on your side|SIDE",
                "lying on your back|SUPINE",
                "on the back|SUPINE",
                "face up|SUPINE",
                "crook lying|SUPINE",
                "hook-lying|SUPINE",
                "savasana|SUPINE",
                "face down|PRONE",
                "lying on the stomach|PRONE",
                "on your belly|PRONE",
                "half kneeling|KNEELING",
                "tall-kneeling|KNEELING",
                "on your knees|KNEELING",
                "cross-legged|SEATED",
                "long sitting|SEATED",
                "sitting on the floor|SEATED",
                "upright|STANDING"
            })
    void positionIsMeant(String written, String position) {
        Diagnostics problems = new Diagnostics();
        assertThat(stretch("\"hold\": \"7 s\", \"position\": \"" + written + "\"", problems))
                .isEmpty();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint())
                        .contains("did you mean `"
                                + position.toLowerCase(Locale.ROOT).replace('_', ' ') + "`?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "each side|BOTH",
                "both sides|BOTH",
                "each|BOTH",
                "left and right|BOTH",
                "left, right|BOTH",
                "left then right|BOTH",
                "per side|BOTH",
                "Both|BOTH",
                "alternating|ALTERNATE",
                "alternate sides|ALTERNATE",
                "left side|LEFT",
                "left leg|LEFT",
                "l|LEFT",
                "right arm|RIGHT",
                "no|NONE"
            })
    void sidesAreMeant(String written, String sides) {
        Diagnostics problems = new Diagnostics();
        assertThat(stretch("\"hold\": \"7 s\", \"sides\": \"" + written + "\"", problems))
                .isEmpty();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.hint()).contains("did you mean `" + sides.toLowerCase(Locale.ROOT) + "`?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"hold\": \"a while\"",
                "\"hold\": \"up to 3 min\"",
                "\"hold\": \"30\"",
                "\"hold\": \"1 breath or two\"",
                "\"times\": \"until tired\"",
                "\"times\": \"10+\"",
                "\"times\": \"0x\"",
                "\"times\": \"3 x 10 x 2\"",
                "\"sets\": \"5 and 3\"",
                "\"position\": \"lying\"",
                "\"position\": \"lying down\"",
                "\"sides\": \"one side\""
            })
    void nothingIsGuessed(String keys) {
        Diagnostics problems = new Diagnostics();
        assertThat(stretch(keys.startsWith("\"hold") ? keys : keys + HELD, problems))
                .isEmpty();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint().orElse(""))
                        .isIn(
                                "write \"30 s\", \"3 min\" or \"5 breaths\"",
                                "write a whole number or a range, such as 12 or \"12-15\"",
                                "use one of these: standing, seated, chair, kneeling, hands and knees, supine, prone, side",
                                "use one of these: none, both, alternate, left, right"));
    }

    @Test
    void randomTimesAreMeant() {
        List<IntFunction<String>> notations = List.of(
                seconds -> seconds + " seconds",
                seconds -> seconds + "SEC",
                seconds -> seconds / 60 + ":" + String.format(Locale.ROOT, "%02d", seconds % 60),
                seconds -> seconds / 60 + " minutes and " + seconds % 60 + " seconds",
                seconds -> seconds / 60 + "m" + seconds % 60 + "s",
                seconds -> seconds / 60 + " min " + seconds % 60,
                seconds -> seconds / 60 + "'" + seconds % 60 + "''",
                seconds -> seconds / 60.0 + " mins",
                seconds -> "about " + seconds + " s",
                seconds -> "for " + seconds + "secs.");
        Random random = new Random(19);
        for (int run = 0; run < 500; run++) {
            int seconds = 60 + 15 * random.nextInt(60);
            String written = notations.get(random.nextInt(notations.size())).apply(seconds);
            assertThat(amount(meant("\"hold\": \"" + written + "\"")))
                    .as(written)
                    .isEqualTo(seconds + "-" + seconds + " s");
        }
    }
}
