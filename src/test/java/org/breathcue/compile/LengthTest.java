package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.fit.Candidate;
import org.breathcue.compile.fit.Candidates;
import org.breathcue.compile.fit.LengthFit;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;

/**
 * What is chosen for a length. A stretch called "Fold" takes 8.45 s besides its hold, 4 s of them to settle and 2 s at the end.
 */
class LengthTest {
    private static final String FOLD = "{ 'name': 'Fold', 'calls': [], 'hold': '20-30 s' }";

    @Test
    void silencesGiveTheShortestAndTheLongest() {
        LengthRange lengths = Planned.steps(FOLD).lengths();
        // Five eighths to settle and 1 s at the end; twice as long to settle and 15 s at the end.
        assertThat(lengths.shortest()).isEqualTo(28.45 - 1.5 - 1);
        assertThat(lengths.longest()).isEqualTo(38.45 + 4 + 13);
        assertThat(Planned.session("'length': '5 min',", FOLD).lengths()).isEqualTo(lengths);
    }

    @Test
    void oneHoldDoesNotBecomeMostOfASession() {
        String short1 = "{ 'name': 'Sit', 'calls': [], 'hold': '30 s' }";
        String short2 = "{ 'name': 'Fold', 'calls': [], 'hold': '30-40 s', 'sides': 'both' }";
        for (String hold :
                List.of("'hold': '1-9 min'", "'hold': '6-54 breaths'", "'breath': 'held', 'hold': '1-9 min'")) {
            Planned session = Planned.steps(short1 + ", " + short2 + ", { 'name': 'Stay', 'calls': [], " + hold + " }");
            double longest = session.lengths().longest();
            double held = longestHold(session.with(length(longest)));
            assertThat(held).isBetween(0.3 * longest, 0.4 * longest);
        }
    }

    @Test
    void aHoldMayBecomeAsLongAsAnother() {
        String long1 = "{ 'name': 'Sit', 'calls': [], 'hold': '1-9 min' }";
        String long2 = "{ 'name': 'Fold', 'calls': [], 'hold': '1-7 min' }";
        Planned session = Planned.steps(long1 + ", " + long2);
        assertThat(longestHold(session.with(length(session.lengths().longest()))))
                .isEqualTo(7 * 60);
        assertThat(Planned.steps(long1).lengths().longest()).isGreaterThan(9 * 60);
        assertThat(Planned.steps("{ 'name': 'Sit', 'hold': '1-9 min', 'sides': 'both' }")
                        .lengths()
                        .longest())
                .isGreaterThan(18 * 60);
    }

    @Test
    void aHoldOfAMinuteIsNeverTooLong() {
        String steps =
                "{ 'name': 'Sit', 'calls': [], 'hold': '5 s' }, { 'name': 'Fold', 'calls': [], 'hold': '40-80 s' }";
        Planned session = Planned.steps(steps);
        assertThat(longestHold(session.with(length(session.lengths().longest()))))
                .isEqualTo(60);
    }

    @Test
    void aHoldThatIsTheMainPartInAnyCaseKeepsItsRange() {
        String stretch = "{ 'name': 'Fold', 'calls': [], 'hold': '30 s' }";
        Planned session = Planned.steps(stretch + ", { 'name': 'Sit', 'calls': [], 'hold': '5-20 min' }");
        assertThat(longestHold(session.with(length(session.lengths().longest()))))
                .isEqualTo(20 * 60);
    }

    private static double longestHold(Planned session) {
        return session.timeline().events(Event.Dose.class).stream()
                .mapToDouble(dose -> (double) dose.lengthFrames() / Planned.RATE)
                .max()
                .orElseThrow();
    }

    @Test
    void theListenerWinsOverTheSession() {
        Planned fold = Planned.session("'length': '35 s',", FOLD);
        assertThat(seconds(fold)).isEqualTo("35");
        assertThat(seconds(fold.with(length(40)))).isEqualTo("40");
    }

    @Test
    void theSoundsOfTheSessionAreKept() {
        String steps = FOLD + ", { 'pause': '10 s', 'sound': { 'background': 'waves' } }";
        Planned session = Planned.session("'sound': { 'breath': 'tone', 'background': 'rain' },", steps);
        assertThat(sounds(session.with(length(45)))).hasSize(3).isEqualTo(sounds(session));
    }

    private static List<String> sounds(Planned session) {
        return session.timeline().sounds().stream()
                .map(section -> section.sound().toString())
                .toList();
    }

    @Test
    void dosesAreAsLargeAsFitsWithSilencesAsTheyAre() {
        assertThat(chosen(33.45, FOLD)).containsExactly("20-30 s: 25 s");
        assertThat(chosen(33.44, FOLD)).containsExactly("20-30 s: 24 s", "silence: lengthened by 1 s");
        assertThat(chosen(28.45, FOLD)).containsExactly("20-30 s: 20 s");
        assertThat(chosen(28.25, FOLD)).containsExactly("20-30 s: 20 s", "silence: shortened by 0.2 s");
    }

    @Test
    void singleRangesTakeAUnitMoreInTheOrderOfTheScript() {
        String three = FOLD + ", " + FOLD + ", { 'name': 'Bend', 'calls': [], 'hold': '20-21 s' }";
        // Besides the holds it lasts 20.85 s.
        assertThat(holds(20.85 + 60, three)).containsExactly("20 s", "20 s", "20 s");
        assertThat(holds(20.85 + 61, three)).containsExactly("21 s", "20 s", "20 s");
        assertThat(holds(20.85 + 62, three)).containsExactly("21 s", "21 s", "20 s");
        assertThat(holds(20.85 + 63, three)).containsExactly("22 s", "21 s", "20 s");
        assertThat(holds(20.85 + 70, three)).containsExactly("25 s", "25 s", "20 s");
        assertThat(holds(20.85 + 71, three)).containsExactly("25 s", "25 s", "21 s");
        assertThat(holds(20.85 + 72, three)).containsExactly("26 s", "25 s", "21 s");
        assertThat(holds(20.85 + 73, three)).containsExactly("26 s", "26 s", "21 s");
        assertThat(holds(20.85 + 81, three)).containsExactly("30 s", "30 s", "21 s");
    }

    @Test
    void noRangeGrowsFarWhileOthersHaveRoom() {
        String coarse = "{ 'name': 'Plank', 'calls': [], 'hold': '60 s', 'times': '1-7' }, "
                + "{ 'name': 'Bridge', 'calls': [], 'hold': '50 s', 'times': '1-7' }";
        // Settling twice and the end can be shorter by 4 s.
        double besides = Planned.steps(coarse).lengths().shortest() + 4 - 110;
        assertThat(chosen(besides + 430, coarse))
                .as("3 and 5, not 6 and 1 with longer silences")
                .containsExactly("1-7: 3", "1-7: 5");
    }

    /** What is held when silences are as they are. */
    private static List<String> holds(double seconds, String steps) {
        return chosen(seconds, steps).stream()
                .map(choice -> choice.substring(choice.indexOf(": ") + 2))
                .toList();
    }

    @Test
    void optionalStepsGoTheLastFirstAndInRepeatsToo() {
        String optional = ", 'optional': true }";
        String steps = "{ 'name': 'Sit', 'hold': '60 s'" + optional + ", { 'repeat': 2, 'steps': [ { 'pause': '3 s' }, "
                + "{ 'name': 'Bend', 'hold': '60 s'" + optional + "] }, { 'name': 'Fold', 'hold': '20 s' }";
        assertThat(chosen(110, steps)).containsExactly("optional: left out", "silence: lengthened by 9.4 s");
        assertThat(Planned.steps(steps).with(length(110)).said())
                .containsExactly("Sit", "Halfway.", "Next, Fold.", "Fold");
        assertThat(chosen(45, steps))
                .containsExactly("optional: left out", "optional: left out", "silence: lengthened by 10.6 s");
    }

    @Test
    void errorsAreToldWhateverTheLength() {
        String error = "BC0301 these words take 1.0 s, but the hold has only 0.5 s left";
        String wordy =
                "{ 'name': 'Fold', 'hold': '20-30 s', 'cues': { 'at': '0.5 s left', 'say': 'Twenty characters 20' } }";
        assertThat(Planned.session("'length': '35 s',", wordy).told()).containsExactly(error);
        assertThat(Planned.session("'preflight': true,", wordy).told()).containsExactly(error);
        assertThat(Planned.steps(wordy).told()).containsExactly(error);
    }

    @Test
    void warningsAreToldOnceWithAPreflight() {
        String slow =
                "{ 'name': 'Cat', 'breath': '2:6', 'flow': [{ 'on': 'inhale', 'say': '" + "x".repeat(60) + "' }] }";
        assertThat(Planned.session("'preflight': true,", slow).told()).hasSize(1);
        assertThat(Planned.session("'preflight': true, 'length': '35 s',", slow).told())
                .hasSize(1);
    }

    @Test
    void aSessionOfWhichNothingIsLeftIsNone() {
        assertThat(Planned.session("'length': '10 s',", FOLD.replace("{", "{ 'optional': true,"))
                        .told())
                .containsExactly("BC0310 the session cannot last 0:10: it can last from 0:26 to 0:55");
    }

    @Test
    void withVeryManyChoicesTheSearchIsGivenUp() throws MissingSoundsException {
        String plank = "{ 'name': 'Plank', 'calls': [], 'hold': '10 min', 'times': '1-2' }";
        Planned many = Planned.steps(String.join(", ", Collections.nCopies(14, plank)));
        Diagnostics diagnostics = new Diagnostics();
        Candidates candidates = candidates(many);
        Optional<Timeline> fitted = new LengthFit(many.script(), candidates, diagnostics).fit(Planned.RATE * 60L * 203);
        assertThat(fitted).isEmpty();
        assertThat(diagnostics.sorted().get(0).hint())
                .hasValueSatisfying(hint ->
                        assertThat(hint).startsWith("possible near it: 3:22:38 (12158 s) and 3:31:30 (12690 s); "));
    }

    @Test
    void theLongestLengthIsToldWhereAllHighEndsTogetherAreTooLong() {
        String plank = "{ 'name': 'Plank', 'calls': [], 'hold': '49 min', 'times': '1-9' }";
        String squat = "{ 'name': 'Squat', 'calls': [], 'hold': '59 min', 'times': '1-9' }";
        String both = plank + ", " + squat;
        assertThat(Planned.session("'length': '353.5 min',", both).told()).isEmpty();
        assertThat(Planned.session("'length': '360 min',", both).told())
                .singleElement()
                .asString()
                .startsWith("BC0310 the session cannot last 6:00:00: it can last from 1:48:")
                .endsWith(" to 5:53:35");
        assertThat(Planned.session("'length': '30 min',", both + ", { 'pause': '5-9 min' }")
                        .told())
                .singleElement()
                .asString()
                .endsWith(" to 6:00:00");
    }

    @Test
    void theCoarsestRangeIsTriedFirst() throws MissingSoundsException {
        String fine = String.join(", ", Collections.nCopies(8, FOLD));
        String coarse = fine + ", { 'name': 'Plank', 'calls': [], 'hold': '5 min', 'times': '2-5' }";
        String repeated = fine + ", { 'repeat': '2-5', 'steps': [{ 'name': 'Plank', 'calls': [], 'hold': '5 min' }] }";
        for (String steps : List.of(coarse, repeated)) {
            Planned planned = Planned.steps(steps);
            Candidates candidates = candidates(planned);
            Candidate least = candidates.of(Selection.LOWEST).orElseThrow();
            long target = least.frames() + Planned.RATE * 60L * 4;
            Optional<Timeline> fitted = new LengthFit(planned.script(), candidates, new Diagnostics()).fit(target);
            assertThat(fitted).isEmpty();
            assertThat(candidates.work()).isLessThan(10_000);
        }
    }

    private static Candidates candidates(Planned planned) {
        return Compiled.candidates(planned.script());
    }

    /** What is chosen for so many seconds. */
    private static List<String> chosen(double seconds, String steps) {
        Timeline timeline = Planned.steps(steps).with(length(seconds)).timeline();
        assertThat(timeline.frames()).isEqualTo(Math.round(seconds * Planned.RATE));
        return timeline.choices().stream()
                .map(choice -> choice.range() + ": " + choice.chosen())
                .toList();
    }

    private static String seconds(Planned planned) {
        return Planned.seconds(planned.timeline().frames());
    }

    private static ListenerWishes length(double seconds) {
        return ListenerWishes.NONE.withLength(seconds);
    }
}
