package org.breathcue.compile.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.compile.Planned;
import org.breathcue.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step is reckoned to make, before anything is unrolled: never more than it does. */
class SizeLimitTest {
    private static final int MOST = 10_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    1  | { 'chime': 'bell' }
                    1  | { 'pause': '3 s' }
                    3  | { 'say': ['One.', 'Two.'] }
                    1  | { 'breathe': '9 s' }
                    13 | { 'breathe': '6 breaths' }
                    13 | { 'breathe': '60 s' }
                    7  | { 'breathe': '60 s', 'breath': '2:2 to 9:9' }
                    7  | { 'breathe': '60 s', 'breath': '9:9 to 2:2' }
                    13 | { 'name': 'Fold', 'hold': '5 breaths' }
                    13 | { 'name': 'Fold', 'hold': '59 s' }
                    25 | { 'name': 'Fold', 'hold': '59 s', 'breath': '2:3' }
                    17 | { 'name': 'Fold', 'hold': '5 breaths', 'setup': ['Sit.', 'Lean.'], 'enter': 'Go.', 'leave': 'Up.' }
                    41 | { 'name': 'Fold', 'hold': '5 breaths', 'times': 3, 'enter': 'Go.', 'leave': 'Up.' }
                    80 | { 'name': 'Fold', 'hold': '5 breaths', 'times': 3, 'sets': 2, 'enter': 'Go.', 'leave': 'Up.' }
                    24 | { 'name': 'Fold', 'hold': '5 breaths', 'sides': 'both' }
                    24 | { 'name': 'Fold', 'hold': '5 breaths', 'sides': 'alternate' }
                    13 | { 'name': 'Fold', 'hold': '5 breaths', 'sides': 'left' }
                    5  | { 'name': 'Row', 'flow': [{ 'on': 'inhale', 'say': 'In.' }], 'enter': 'Go.', 'leave': 'Up.' }
                    10 | { 'name': 'Row', 'flow': [{ 'on': 'inhale', 'say': 'In.' }, { 'on': 'exhale', 'say': 'Out.' }], 'times': 3, 'enter': 'Go.', 'leave': 'Up.' }
                    4  | { 'repeat': 4, 'steps': [{ 'chime': 'bell' }] }
                    8  | { 'repeat': 4, 'sides': 'both', 'steps': [{ 'chime': 'bell' }] }
                    8  | { 'repeat': 4, 'sides': 'alternate', 'steps': [{ 'chime': 'bell' }] }
                    4  | { 'repeat': 4, 'sides': 'left', 'steps': [{ 'chime': 'bell' }] }
                    96 | { 'repeat': 4, 'steps': [{ 'name': 'Fold', 'hold': '5 breaths', 'sides': 'both' }] }
                    52 | { 'repeat': 4, 'sides': 'left', 'steps': [{ 'name': 'Fold', 'hold': '5 breaths', 'sides': 'both' }] }
                    26 | { 'repeat': 1, 'sides': 'both', 'steps': [{ 'repeat': 1, 'sides': 'both', 'steps': [{ 'name': 'Fold', 'hold': '5 breaths', 'sides': 'both' }] }] }
                    26 | { 'repeat': 1, 'sides': 'both', 'steps': [{ 'repeat': 1, 'steps': [{ 'name': 'Fold', 'hold': '5 breaths', 'sides': 'both' }] }] }
                    """)
    void reckonsWithSoManyEvents(int events, String step) {
        assertThat(passes(step, MOST - events)).isTrue();
        assertThat(passes(step, MOST - events + 1)).isFalse();
    }

    /** Whether a step passes together with so many chimes. */
    private static boolean passes(String step, int chimes) {
        Planned planned = Planned.steps(step + ", { 'repeat': " + chimes + ", 'steps': [{ 'chime': 'bell' }] }");
        return SizeLimit.check(planned.script(), Selection.LOWEST, new Diagnostics());
    }

    @Test
    void tellsOfThePlaceThatGoesPastTheLimitOnce() {
        String more = " this makes more than 10000 events, which is the limit for a session";
        assertThat(Planned.steps("{ 'repeat': 200, 'steps': [{ 'repeat': 100, 'steps': [{ 'chime': 'bell' }] }] }")
                        .told())
                .containsExactly("BC0307" + more);
    }

    @Test
    void whatWillFitIsNotRefusedForTheBreathItBeginsWith() {
        String slower = "{ 'breathe': '350 min', 'breath': '2:2 to 30:30' }";
        assertThat(Planned.steps(slower).told()).isEmpty();
        assertThat(Planned.session(
                                "'breath': '2:2 to 30:30',",
                                "{ 'pause': '1 s' }, { 'name': 'Rest', 'hold': '350 min' }")
                        .told())
                .isEmpty();
    }

    @Test
    void evenTheShortestStepsAreCounted() {
        for (String step : List.of("{ 'breathe': '1 s' }", "{ 'name': 'Fold', 'hold': '1 s' }", "{ 'pause': '1 s' }")) {
            assertThat(Planned.steps("{ 'repeat': 9999, 'steps': [{ 'repeat': 9999, 'steps': [" + step + "] }] }")
                            .told())
                    .hasSize(1);
        }
    }

    @Test
    void aSessionMayHaveTenThousandEvents() {
        // Each chime begins a chapter, which is an event too, once it has ended.
        String words = "{ 'say': ['One.', 'Two.'] }, { 'repeat': %d, 'steps': [{ 'chime': 'bell' }] }";
        assertThat(Planned.steps(words.formatted(4_999)).told()).isEmpty();
        assertThat(Planned.steps(words.formatted(5_000)).told())
                .containsExactly("BC0307 from here on the session has more than 10000 events");
    }

    @Test
    void aSessionMayLastSixHours() {
        assertThat(Planned.steps("{ 'pause': '21597.75 s' }").told()).isEmpty();
        assertThat(Planned.steps("{ 'pause': '21597.76 s' }").told())
                .containsExactly("BC0308 from here on the session lasts longer than six hours");
    }
}
