package org.breathcue.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.compile.Planned;
import org.breathcue.timeline.Event;
import org.junit.jupiter.api.Test;

/** Practices with counts aloud, written as a practitioner would, and their times. */
class CountedPracticesTest {
    private static final int SECOND = Planned.RATE;

    @Test
    void fourSevenEightIsCountedAloudOnTheBeat() {
        Planned practice = Planned.session(
                "'calls': ['count'],",
                "{ 'say': 'Sit tall. If you feel dizzy, breathe normally.' }, { 'breathe': '4 breaths', 'breath': '4:7:8' }");
        List<String> heard = practice.inDose();
        assertThat(heard.subList(0, 6))
                .containsExactly("0 Inhale.", "1 Two.", "2 Three.", "3 Four.", "4 Hold.", "5 Two.");
        assertThat(heard.subList(10, 13)).containsExactly("10 Seven.", "11 Exhale.", "12 Two.");
        assertThat(heard)
                .contains("18 Eight.", "38 One.", "57 One.", "75 Eight.")
                .hasSize(4 * 19);
        assertThat(dose(practice, 0).lengthFrames()).isEqualTo(76L * SECOND);
    }

    @Test
    void quadSetsAreTenHoldsOfFiveCountedSeconds() {
        Planned practice = Planned.steps("""
                { 'name': 'Quad set', 'position': 'supine', 'sides': 'left', 'times': 10, 'hold': '5 s', 'rest': '5 s',
                  'calls': ['count'],
                  'setup': 'Lie on your back, with your {side} leg long.',
                  'enter': { 'say': 'Press the knee down.', 'short': 'Press.', 'for': '0 s' },
                  'leave': { 'say': 'And relax.', 'short': 'Relax.', 'for': '0 s' } }
                """);
        List<Event.Dose> doses = practice.timeline().events(Event.Dose.class);
        assertThat(doses).hasSize(10).allMatch(dose -> dose.lengthFrames() == 5L * SECOND);
        for (int time = 1; time <= 10; time++) {
            assertThat(practice.inDose(time)).containsExactly("0 One.", "1 Two.", "2 Three.", "3 Four.", "4 Five.");
        }
        // From one hold to the next: the hold, "Relax.", 5 s, "Press.".
        assertThat(doses.get(9).startFrame() - doses.get(8).startFrame())
                .isEqualTo((5L + 5L) * SECOND + 12 * SECOND / 20);
    }

    @Test
    void progressiveRelaxationTensesForSevenSecondsAndReleasesForTwenty() {
        Planned practice = Planned.steps("""
                { 'repeat': 2, 'steps': [
                  { 'say': 'Round {round} of {rounds}.' },
                  { 'name': 'Hands', 'position': 'supine', 'flow': [
                    { 'say': 'Make two fists.', 'for': '7 s' }, { 'say': 'Let go, and feel the difference.', 'for': '20 s' } ] },
                  { 'name': 'Shoulders', 'flow': [
                    { 'say': 'Raise your shoulders to your ears.', 'for': '7 s' }, { 'say': 'And let them fall.', 'for': '20 s' } ] }
                ] }
                """);
        assertThat(practice.timeline().events(Event.Dose.class))
                .extracting(dose -> (double) dose.lengthFrames() / SECOND)
                .containsExactly(7.0, 20.0, 7.0, 20.0, 7.0, 20.0, 7.0, 20.0);
        assertThat(practice.said())
                .contains("Round 1 of 2.", "Round 2 of 2.")
                .filteredOn(words -> words.equals("Let go, and feel the difference."))
                .hasSize(2);
    }

    @Test
    void intervalsSayWhichRoundComesAndCountItIn() {
        Planned practice = Planned.steps("""
                { 'name': 'Squats', 'position': 'standing', 'sets': 8, 'rest': '10 s', 'calls': ['set', 'ready', 'countdown'],
                  'flow': [{ 'say': 'Go.', 'within': '20 s' }] }
                """);
        List<Event.Dose> doses = practice.timeline().events(Event.Dose.class);
        assertThat(doses).hasSize(8);
        assertThat(doses.get(7).endFrame() - doses.get(0).startFrame()).isEqualTo((8L * 20 + 7L * 10) * SECOND);
        assertThat(practice.said()).contains("Set two of eight.", "Get ready.", "Set eight of eight.");
    }

    private static Event.Dose dose(Planned practice, int index) {
        return practice.timeline().events(Event.Dose.class).get(index);
    }
}
