package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The breath that leads into doses and out of them, and on from one to the next: 4 s in and 6 s out. */
class BreathClockTest {
    @Test
    void aHoldThatNothingLeadsIntoStartsWithTheInhaleEachTime() {
        assertThat(fold("'hold': '10 s', 'times': 2, 'leave': { 'on': 'inhale', 'say': 'Up.' }"))
                .containsExactly(
                        "4.2 (dose of 10)",
                        "4.2 inhale",
                        "8.2 exhale",
                        "14.2 inhale",
                        "14.2 Up.",
                        "18.2 exhale",
                        "24.2 (dose of 10)",
                        "24.2 inhale",
                        "28.2 exhale",
                        "34.2 inhale",
                        "34.2 Up.");
    }

    @Test
    void aHoldOfLessThanSeventyPercentOfABreathStartsAtOnceAndHasNoBreath() {
        assertThat(fold("'hold': '7 s'")).containsExactly("4.2 (dose of 7)", "4.2 inhale", "7 exhale");
        assertThat(fold("'hold': '6.9 s', 'times': 2, 'leave': { 'on': 'inhale', 'say': 'Up.' }"))
                .containsExactly(
                        "4.2 (dose of 6.9)", "11.1 inhale", "11.1 Up.", "15.1 (dose of 6.9)", "22 inhale", "22 Up.");
    }

    @Test
    void whatLeadsOutOfABreathedHoldWaitsForItsPhase() {
        assertThat(fold("'hold': '10 s', 'leave': { 'on': 'exhale', 'say': 'Up.' }"))
                .containsExactly(
                        "4.2 (dose of 10)", "4.2 inhale", "8.2 exhale", "14.2 inhale", "18.2 exhale", "18.2 Up.");
        assertThat(fold("'hold': '5 s', 'leave': { 'on': 'exhale', 'say': 'Up.' }"))
                .containsExactly("4.2 (dose of 5)", "9.2 exhale", "9.2 Up.");
    }

    @Test
    void allPhasesThatAreMissingRunBeforeTheWayIn() {
        assertThat(box("'enter': { 'on': 'exhale', 'say': 'Sink.' }, 'hold': '1 breath'"))
                .containsExactly(
                        "4.2 inhale",
                        "8.2 holdIn",
                        "10.2 exhale",
                        "10.2 Sink.",
                        "16.2 (dose of 13)",
                        "16.2 holdOut",
                        "17.2 inhale",
                        "21.2 holdIn",
                        "23.2 exhale");
    }

    @Test
    void allPhasesThatAreMissingRunBeforeAFlow() {
        assertThat(box("'enter': { 'on': 'inhale', 'say': 'Grow.' }, 'flow': [{ 'on': 'inhale', 'say': 'Up.' }]"))
                .containsExactly(
                        "4.2 inhale",
                        "4.2 Grow.",
                        "8.2 holdIn",
                        "10.2 exhale",
                        "16.2 holdOut",
                        "17.2 (dose of 13)",
                        "17.2 inhale",
                        "17.2 Up.",
                        "21.2 holdIn",
                        "23.2 exhale",
                        "29.2 holdOut");
    }

    @Test
    void anotherStepStartsTheClockAnew() {
        // The hold has ended with an inhale.
        assertThat(Planned.steps("{ 'name': 'Fold', 'setup': 'Sit.', 'enter': { 'on': 'inhale', 'say': 'Grow.' },"
                                + " 'hold': '10 s' }, { 'breathe': '1 breath' }")
                        .outlineFrom("Sit."))
                .containsExactly(
                        "0 Sit.",
                        "4.2 inhale",
                        "4.2 Grow.",
                        "8.2 (dose of 10)",
                        "8.2 exhale",
                        "14.2 inhale",
                        "18.2 (dose of 10)",
                        "18.2 inhale",
                        "18.2 Inhale.",
                        "22.2 exhale",
                        "22.2 Exhale.");
    }

    @Test
    void theBreathGoesOnFromSideToSide() {
        assertThat(fold("'sides': 'alternate', 'enter': { 'on': 'exhale', 'say': 'Sink.' }, 'hold': '1 breath',"
                        + " 'leave': { 'on': 'inhale', 'say': 'Up.' }"))
                .containsExactly(
                        "4.2 inhale",
                        "8.2 exhale",
                        "8.2 Sink.",
                        "14.2 (dose of 10)",
                        "14.2 inhale",
                        "18.2 exhale",
                        "24.2 inhale",
                        "24.2 Up.",
                        "28.2 exhale",
                        "28.2 Sink.",
                        "34.2 (dose of 10)",
                        "34.2 inhale",
                        "38.2 exhale",
                        "44.2 inhale",
                        "44.2 Up.");
    }

    @Test
    void aPhaseThatLeadsInIsAsLongAsItsWordsAndThreeTenths() {
        assertThat(enter("x".repeat(74), "").breaths()).startsWith("inhale 4", "exhale 6");
        assertThat(enter("x".repeat(75), "").breaths()).startsWith("inhale 4.05", "exhale 6");
    }

    @Test
    void wordsMayFillThePhaseTheyAreGiven() {
        String twoSeconds = ", 'for': '2 s'";
        assertThat(enter("x".repeat(40), twoSeconds).breaths()).startsWith("inhale 2", "exhale 6");
        assertThat(enter("x".repeat(41), twoSeconds).told())
                .containsExactly("BC0301 these words take 2.1 s, but `for` allows only 2.0 s");
    }

    @Test
    void aListenerIsWaitedForAfterAWayInAndAfterADose() {
        assertThat(fold("'enter': { 'say': 'Lean in.', 'for': 'until ready, 5 s' }, 'hold': 'until ready, 10 s'"))
                .containsExactly(
                        "4.2 Lean in.", "9.6 (wait)", "9.6 (dose of 10)", "9.6 inhale", "13.6 exhale", "19.6 (wait)");
    }

    private static Planned enter(String words, String time) {
        return Planned.steps(
                "{ 'name': 'Fold', 'enter': { 'on': 'inhale', 'say': '" + words + "'" + time + " }, 'hold': '10 s' }");
    }

    /** What follows the set-up; it takes 200 ms, and 4 s to settle follow. */
    private static List<String> fold(String keys) {
        return afterSetup(Planned.steps("{ 'name': 'Fold', 'setup': 'Sit.', " + keys + " }"));
    }

    private static List<String> box(String keys) {
        return afterSetup(Planned.session("'breath': '4:2:6:1',", "{ 'name': 'Fold', 'setup': 'Sit.', " + keys + " }"));
    }

    private static List<String> afterSetup(Planned planned) {
        List<String> outline = planned.outlineFrom("Sit.");
        return outline.subList(1, outline.size());
    }
}
