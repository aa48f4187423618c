package org.breathcue.script.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.ValueReader;
import org.breathcue.script.parse.value.AmountParser;
import org.breathcue.script.parse.value.BreathParser;
import org.breathcue.script.parse.value.HoldMomentParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that each pattern accepts what its parser accepts, and refuses what a pattern can find wrong. */
final class ValueSchemaTest {
    private static final int RUNS = 30_000;

    /** Errors that concern two numbers, which a pattern cannot find. */
    private static final Set<String> NOT_OF_SHAPE = Set.of(
            Code.OUT_OF_RANGE.id(),
            "the range starts with the larger number",
            "the two breaths of a glide must have the same phases");

    record Value(
            String name,
            ValueSchema shape,
            BiFunction<Node.Text, Diagnostics, Optional<?>> reader,
            List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Value> values() {
        List<String> amounts = List.of(
                "3",
                "20",
                "0.5",
                " ",
                "-",
                "–",
                "to",
                " to ",
                "s",
                " min",
                " breath",
                "breaths",
                "At least ",
                "until ready",
                ", ",
                ".",
                "1/2",
                "½",
                "1:30",
                ":05",
                " Seconds",
                "mins",
                " h",
                " and ",
                " 30 s",
                "2 min 30 s");
        List<String> breaths = List.of("4", "6.5", ":", "4:6", " ", "4:7:8", "-", "to", " to ", "x");
        List<String> moments = List.of(
                "halfway", "last breath", "50", "0", "2.5", "%", " ", "s", "min", " left", "breath ", "00", "100");
        List<String> counts = List.of("12", "3", " ", "-", "–", "to", " to ", ".", "0");
        return Stream.of(
                amount("hold", AmountRule.HOLD, amounts),
                amount("breathe", AmountRule.BREATHE, amounts),
                amount("length", AmountRule.LENGTH, amounts),
                amount("for", AmountRule.CUE_TIME, amounts),
                new Value("steady breath", BreathSyntax.STEADY, BreathParser::steady, breaths),
                new Value("gliding breath", BreathSyntax.GLIDING, BreathParser::glide, breaths),
                new Value("place", HoldMomentSyntax.SCHEMA, HoldMomentParser::read, moments),
                new Value(
                        "count",
                        CountSyntax.SCHEMA,
                        (node, told) -> new ValueReader(told).count(node, "times"),
                        counts));
    }

    private static Value amount(String name, AmountRule rule, List<String> words) {
        return new Value(name, rule.schema(), (node, told) -> AmountParser.read(node, rule, told), words);
    }

    @ParameterizedTest
    @MethodSource("values")
    void patternAgreesWithTheParser(Value value) {
        Pattern pattern = Pattern.compile(String.valueOf(value.shape().rules().get("pattern")));
        Random random = new Random(1);
        int read = 0;
        for (int run = 0; run < RUNS; run++) {
            String text = Stream.generate(
                            () -> value.words().get(random.nextInt(value.words().size())))
                    .limit(1 + random.nextInt(6))
                    .collect(Collectors.joining());
            if (text.matches(".*(\\d{4}|\\d{3}[\\d.]* *min).*")) {
                continue; // hours, which a pattern cannot count
            }
            Diagnostics told = new Diagnostics();
            Source source = new Source("s.json", '"' + text + '"');
            Optional<?> something =
                    value.reader().apply(new Node.Text(new Span(source, 0, text.length() + 2), text), told);
            assertThat(something.isPresent()).as(text).isNotEqualTo(told.hasErrors());
            boolean refused = told.sorted().stream()
                    .anyMatch(one -> !NOT_OF_SHAPE.contains(one.code().id()) && !NOT_OF_SHAPE.contains(one.message()));
            assertThat(pattern.matcher(text).find()).as(text).isEqualTo(!refused);
            read += refused ? 0 : 1;
        }
        assertThat(read).isGreaterThan(100);
    }
}
