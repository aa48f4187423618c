package org.breathcue.compile.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.compile.Planned;
import org.junit.jupiter.api.Test;

/** What is said inside a dose, where it just fits and where it just does not. The breath is 4 s in and 6 s out. */
class DoseCallsTest {
    private static final int SECOND = Planned.RATE;

    @Test
    void halfwayIsSaidFromFortySecondsToTwoMinutes() {
        assertThat(hold("39.9 s")).isEmpty();
        assertThat(hold("40 s")).containsExactly("20 Halfway.");
        assertThat(hold("119 s")).hasSize(1);
        assertThat(only("halfway", "120 s")).containsExactly("60 Halfway.");
        assertThat(only("halfway", "120.1 s")).isEmpty();
    }

    @Test
    void halfwayIsInTheMiddleOrWithTheNearestPhaseWithinASecond() {
        assertThat(hold("44 s")).containsExactly("22 Halfway.");
        // Five breaths of 9 s: an exhale starts 0.9 s before the middle.
        assertThat(hold("45 s")).containsExactly("21.6 Halfway.");
        // Five breaths of 11 s: an exhale starts 1.1 s before the middle.
        assertThat(hold("55 s")).containsExactly("27.5 Halfway.");
        assertThat(hold("40 s", "'breath': '10:30'")).containsExactly("20 Halfway.");
        assertThat(hold("40 s", "'breath': '19:21'")).containsExactly("19 Halfway.");
        assertThat(hold("40 s", "'breath': '18.9:21.1'")).containsExactly("20 Halfway.");
        assertThat(hold("40 s", "'breath': '21:19'")).containsExactly("21 Halfway.");
        // Phases start at 19.5 s and at 20.5 s.
        assertThat(hold("40 s", "'breath': '19.5:1:19.5'")).containsExactly("20.5 Halfway.");
    }

    @Test
    void halfwayIsInTheMiddleOfHoldsInBreathsAsWell() {
        assertThat(only("halfway", "6 breaths")).containsExactly("30 Halfway.");
        assertThat(only("halfway", "7 breaths")).containsExactly("34 Halfway.");
        assertThat(only("halfway", "7 breaths', 'breath': '3:7")).containsExactly("35 Halfway.");
    }

    @Test
    void aCueThatTakesTheMiddleIsSaidInsteadOfHalfway() {
        // The nearest phase starts at 21.6 s: it is not for want of room.
        assertThat(cues("45 s", "{ 'at': 'halfway', 'say': 'Hi.' }")).containsExactly("22.5 Hi.");
        assertThat(cues("45 s", "{ 'at': '50%', 'say': 'Hi.' }")).containsExactly("22.5 Hi.");
        assertThat(cues("45 s", "{ 'at': '51%', 'say': 'Hi.' }")).hasSize(2);
        assertThat(cues("45 s", "{ 'at': '0.5 s', 'say': 'Hi.' }")).containsExactly("0.5 Hi.", "21.6 Halfway.");
    }

    @Test
    void callsGiveWayToCues() {
        assertThat(cues("40 s", "{ 'at': '19 s', 'say': 'Twenty characters 20' }"))
                .containsExactly("19 Twenty characters 20", "20 Halfway.");
        assertThat(cues("40 s", "{ 'at': '19 s', 'say': 'Twenty-1 characters 1' }"))
                .containsExactly("19 Twenty-1 characters 1");
        assertThat(cues("40 s", "{ 'at': '20.4 s', 'say': 'Hi.' }")).containsExactly("20 Halfway.", "20.4 Hi.");
        assertThat(cues("40 s", "{ 'at': '20.3 s', 'say': 'Hi.' }")).containsExactly("20.3 Hi.");
    }

    @Test
    void theTimeOfACueIsKeptFreeOfCalls() {
        String words = "{ 'at': '18 s', 'say': 'Twenty characters 20', 'for': '%s' }";
        assertThat(cues("40 s", words.formatted("1 s"))).containsExactly("18 Twenty characters 20", "20 Halfway.");
        assertThat(cues("40 s", words.formatted("1.1 s"))).containsExactly("18 Twenty characters 20");
    }

    @Test
    void cuesMayFollowEachOtherToTheFrame() {
        String first = "{ 'at': '10 s', 'say': 'Twenty characters 20' }";
        String second = "{ 'at': '11 s', 'say': 'Hi.' }";
        String tooLong = "{ 'at': '10 s', 'say': 'Twenty-1 characters 1' }";
        assertThat(cues("20 s", first + ", " + second)).containsExactly("10 Twenty characters 20", "11 Hi.");
        assertThat(cues("20 s", second + ", " + first)).containsExactly("10 Twenty characters 20", "11 Hi.");
        String together = "BC0301 these words would overlap other words in the same hold";
        assertThat(withCues("20 s", tooLong + ", " + second).told()).containsExactly(together);
        assertThat(withCues("20 s", second + ", " + tooLong).told()).containsExactly(together);
    }

    @Test
    void aCueMayEndWithTheDose() {
        assertThat(cues("20 s", "{ 'at': '1 s left', 'say': 'Twenty characters 20' }"))
                .containsExactly("19 Twenty characters 20");
        assertThat(withCues("20 s", "{ 'at': '1 s left', 'say': 'Twenty-1 characters 1' }")
                        .told())
                .containsExactly("BC0301 these words take 1.1 s, but the hold has only 1.0 s left");
    }

    @Test
    void lastBreathIsSaidFromFiveBreathsOn() {
        assertThat(only("last-breath", "4 breaths")).isEmpty();
        assertThat(only("last-breath", "5 breaths")).containsExactly("40 Last breath.");
        assertThat(only("last-breath", "50 s")).isEmpty();
    }

    @Test
    void lastBreathMayTakeTheWholeOfIt() {
        String fast = "'breath': '0.5:0.5'";
        // Twelve characters in a breath of one second.
        assertThat(withHold("5 breaths", fast).spokenWith(SECOND / 12).inDose()).containsExactly("4 Last breath.");
        assertThat(withHold("5 breaths", fast).spokenWith(SECOND / 12 + 1).inDose())
                .isEmpty();
    }

    @Test
    void theChimeRingsFromTwoMinutesOn() {
        assertThat(only("chime", "119.9 s")).isEmpty();
        assertThat(only("chime", "120 s")).containsExactly("110 (turn)");
        assertThat(only("chime", "11 breaths")).isEmpty();
        assertThat(only("chime", "12 breaths")).containsExactly("110 (turn)");
    }

    @Test
    void theChimeMayRingToTheEnd() {
        assertThat(hold("120 s", "'breath': '0.5:0.5', 'calls': ['chime']")).containsExactly("119 (turn)");
        assertThat(hold("120.4 s", "'breath': '0.5:0.5', 'calls': ['chime']")).containsExactly("119.39667 (turn)");
        // 121 breaths of less than a second.
        assertThat(hold("120.6 s", "'breath': '0.5:0.5', 'calls': ['chime']")).isEmpty();
    }

    @Test
    void lastBreathIsSaidAsSoonAsTheChimeHasRung() {
        assertThat(hold("12 breaths", "'calls': ['chime', 'last-breath']"))
                .containsExactly("110 (turn)", "111 Last breath.");
        assertThat(hold("12 breaths", "'calls': ['last-breath']")).containsExactly("110 Last breath.");
        String cue = "'cues': { 'at': 'last breath', 'say': 'Hi.' }, 'calls': ['chime', 'last-breath']";
        assertThat(hold("12 breaths", cue)).containsExactly("110 Hi.");
    }

    @Test
    void countdownIsSaidFromTwentySecondsOn() {
        assertThat(only("countdown", "19.9 s")).isEmpty();
        assertThat(only("countdown", "20 s")).containsExactly("17 Three.", "18 Two.", "19 One.");
        assertThat(only("countdown", "2 breaths")).isEmpty();
        assertThat(hold("20 s")).isEmpty();
    }

    @Test
    void countdownIsAllOrNothing() {
        String three = "17 Three.";
        String two = "18 Two.";
        String one = "19 One.";
        assertThat(counted("{ 'at': '16 s', 'say': 'Twenty characters 20' }"))
                .containsExactly("16 Twenty characters 20", three, two, one);
        assertThat(counted("{ 'at': '16 s', 'say': 'Twenty-1 characters 1' }"))
                .containsExactly("16 Twenty-1 characters 1");
        assertThat(counted("{ 'at': '17.5 s', 'say': 'Hi.' }")).containsExactly("17.5 Hi.");
        assertThat(counted("{ 'at': '18.5 s', 'say': 'Hi.' }")).containsExactly("18.5 Hi.");
        assertThat(counted("{ 'at': '19.5 s', 'say': 'Hi.' }")).containsExactly("19.5 Hi.");
    }

    @Test
    void eachNumberHasASecond() {
        // "Three." has six characters.
        assertThat(withHold("20 s", "'calls': ['countdown']")
                        .spokenWith(SECOND / 6)
                        .inDose())
                .containsExactly("17 Three.", "18 Two.", "19 One.");
        assertThat(withHold("20 s", "'calls': ['countdown']")
                        .spokenWith(SECOND / 6 + 1)
                        .inDose())
                .isEmpty();
    }

    @Test
    void countdownGivesWayToTheChime() {
        assertThat(hold("120 s", "'breath': '2:2', 'calls': ['chime', 'countdown']"))
                .containsExactly("116 (turn)", "117 Three.", "118 Two.", "119 One.");
        assertThat(hold("120 s", "'breath': '1:2', 'calls': ['chime', 'countdown']"))
                .containsExactly("117 (turn)");
    }

    @Test
    void theFirstTwoBreathsOfABreatheAreNamedWherePhasesAreLongEnough() {
        Planned breathe = Planned.steps("{ 'breathe': '3 breaths', 'breath': '0.7:0.7' }");
        // Seven characters each.
        assertThat(breathe.spokenWith(SECOND / 10).inDose())
                .containsExactly("0 Inhale.", "0.7 Exhale.", "1.4 Inhale.", "2.1 Exhale.");
        assertThat(breathe.spokenWith(SECOND / 10 + 1).inDose()).isEmpty();
    }

    @Test
    void whatNamesABreathGivesWayToCuesAndGoesBeforeCalls() {
        assertThat(Planned.steps("{ 'breathe': '2 breaths', 'cues': { 'at': '0.3 s', 'say': 'Slow.' } }")
                        .inDose())
                .containsExactly("0.3 Slow.", "4 Exhale.", "10 Inhale.", "14 Exhale.");
        assertThat(Planned.steps("{ 'breathe': '2 breaths', 'cues': { 'at': '0.35 s', 'say': 'Slow.' } }")
                        .inDose())
                .contains("0 Inhale.", "0.35 Slow.");
        assertThat(Planned.session("'calls': ['countdown'],", "{ 'breathe': '20 s', 'breath': '17.9:2.1' }")
                        .inDose())
                .containsExactly("0 Inhale.", "17.9 Exhale.");
    }

    @Test
    void aBreatheRingsNoChimeAndHasNoHalfway() {
        assertThat(Planned.steps("{ 'breathe': '120 s', 'breath': '30:30' }").inDose())
                .containsExactly("0 Inhale.", "30 Exhale.", "60 Inhale.", "90 Exhale.");
        assertThat(Planned.steps("{ 'breathe': '5 breaths' }").inDose()).contains("40 Last breath.");
    }

    private static List<String> hold(String amount) {
        return withHold(amount, "'calls': ['halfway', 'chime', 'last-breath']").inDose();
    }

    private static List<String> hold(String amount, String keys) {
        return withHold(amount, keys).inDose();
    }

    private static List<String> only(String call, String amount) {
        return hold(amount, "'calls': ['" + call + "']");
    }

    private static List<String> cues(String amount, String cues) {
        return withCues(amount, cues).inDose();
    }

    private static Planned withCues(String amount, String cues) {
        return withHold(amount, "'cues': [" + cues + "]");
    }

    private static List<String> counted(String cue) {
        return hold("20 s", "'calls': ['countdown'], 'cues': " + cue);
    }

    private static Planned withHold(String amount, String keys) {
        return Planned.steps("{ 'name': 'Fold', 'hold': '" + amount + "', " + keys + " }");
    }
}
