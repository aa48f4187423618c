package org.breathcue.compile.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.compile.Planned;
import org.junit.jupiter.api.Test;

/** Seconds and repetitions that are counted aloud, each number on its second. */
class CountingTest {
    private static final int SECOND = Planned.RATE;

    @Test
    void secondsOfAHoldAreCountedFromOne() {
        assertThat(hold("3 s", "['count']")).containsExactly("0 One.", "1 Two.", "2 Three.");
        assertThat(hold("3.8 s", "['count']")).containsExactly("0 One.", "1 Two.", "2 Three.");
        assertThat(hold("3.9 s", "['count']")).hasSize(4);
        assertThat(hold("3 s", "['halfway']")).isEmpty();
        assertThat(hold("100 s", "['count']")).hasSize(100).endsWith("99 One hundred.");
    }

    @Test
    void aNumberIsLeftOutWhereItsSecondIsNotFree() {
        assertThat(Planned.steps(
                                "{ 'name': 'Sit', 'hold': '4 s', 'calls': ['count'], 'cues': { 'at': '1.5 s', 'say': 'Hi.' } }")
                        .inDose())
                .containsExactly("0 One.", "1 Two.", "1.5 Hi.", "2 Three.", "3 Four.");
        assertThat(Planned.steps(
                                "{ 'name': 'Sit', 'hold': '4 s', 'calls': ['count'], 'cues': { 'at': '1.1 s', 'say': 'Hi.' } }")
                        .inDose())
                .containsExactly("0 One.", "1.1 Hi.", "2 Three.", "3 Four.");
        // "Three." has six characters.
        assertThat(Planned.steps("{ 'name': 'Sit', 'hold': '4 s', 'calls': ['count'] }")
                        .spokenWith(SECOND / 6 + 1)
                        .inDose())
                .containsExactly("0 One.", "1 Two.", "3 Four.");
    }

    @Test
    void phasesAreCountedAfterTheirWords() {
        assertThat(Planned.session("'calls': ['count'],", "{ 'breathe': '3 breaths', 'breath': '2:3' }")
                        .inDose())
                .startsWith("0 Inhale.", "1 Two.", "2 Exhale.", "3 Two.", "4 Three.")
                .endsWith("10 One.", "11 Two.", "12 One.", "13 Two.", "14 Three.");
    }

    @Test
    void aRepetitionTakesThePlaceOfOne() {
        Planned plan = Planned.steps("{ 'name': 'Sit', 'hold': '2 s', 'times': 2, 'calls': ['count', 'repetitions'] }");
        assertThat(plan.inDose(1)).containsExactly("0 One.", "1 Two.");
        assertThat(plan.inDose(2)).containsExactly("0 Two.", "1 Two.");
        assertThat(hold("2 s", "['repetitions']")).isEmpty();
    }

    @Test
    void repetitionsOfAFlowAreCountedAfterTheirWords() {
        String flow = "'flow': [{ 'on': 'inhale', 'say': 'Up.' }, { 'on': 'exhale', 'say': 'Down.' }]";
        assertThat(Planned.steps("{ 'name': 'Row', 'times': 2, 'breath': '2:2', 'calls': ['repetitions'], " + flow
                                + " }")
                        .inDose())
                .containsExactly("0 Up.", "0.35 One.", "2 Down.", "4 Up.", "4.35 Two.", "6 Down.");
        assertThat(Planned.steps(
                                "{ 'name': 'Row', 'times': 2, 'sides': 'alternate', 'breath': '2:2', 'calls': ['repetitions'], "
                                        + flow + " }")
                        .inDose(4))
                .containsExactly("0 Up.", "0.35 Two.", "2 Down.");
    }

    @Test
    void aCountdownMayStartWithAnyNumber() {
        assertThat(hold("5 s", "['countdown 5']"))
                .containsExactly("0 Five.", "1 Four.", "2 Three.", "3 Two.", "4 One.");
        assertThat(hold("4.9 s", "['countdown 5']")).isEmpty();
        assertThat(hold("4 s", "['countdown']")).isEmpty();
        assertThat(hold("60 s", "['countdown 60']")).hasSize(60).startsWith("0 Sixty.", "1 Fifty-nine.");
        assertThat(hold("6 s", "['countdown 2', 'count']"))
                .containsExactly("0 One.", "1 Two.", "2 Three.", "3 Four.", "4 Two.", "5 One.");
    }

    private static List<String> hold(String amount, String calls) {
        return Planned.steps("{ 'name': 'Sit', 'hold': '" + amount + "', 'calls': " + calls + " }")
                .inDose();
    }
}
