package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.breathcue.timeline.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repeats: their sides, their rests, and the breath of a session that glides from step to step. */
class GroupTest {
    private static final String FOLD = "{ 'name': 'Fold', 'sides': 'both', 'calls': [], 'hold': '1 breath' }";
    private static final String REST = "{ 'name': 'Rest', 'calls': [], 'hold': '1 breath' }";

    @Test
    void theBreathOfASessionGlidesFromItsFirstStepToItsLast() {
        assertThat(gliding("3:3 to 4:4", REST + "," + REST)).containsExactly("6", "8");
        assertThat(gliding("3:3 to 5:5", REST + "," + REST + "," + REST)).containsExactly("6", "8", "10");
        assertThat(gliding("3:3 to 5:5", REST)).containsExactly("6");
    }

    @Test
    void theSecondSideBreathesAsTheFirstDid() {
        // Eight steps, a second more each.
        assertThat(gliding("2:2 to 5.5:5.5", group(2, "both", FOLD + "," + REST)))
                .containsExactly("4", "5", "6", "7", "4", "5", "6", "7");
        // Five steps.
        assertThat(gliding("2:2 to 4:4", group(1, "both", FOLD + "," + REST) + "," + REST))
                .containsExactly("4", "5", "4", "5", "8");
        assertThat(gliding("2:2 to 4:4", REST + "," + group(1, "both", FOLD) + "," + REST + "," + REST))
                .containsExactly("4", "5", "5", "7", "8");
        // Six steps.
        assertThat(gliding("2:2 to 4.5:4.5", REST + "," + group(2, "alternate", FOLD) + "," + REST))
                .containsExactly("4", "5", "5", "7", "7", "9");
        // Seven steps.
        assertThat(gliding("2:2 to 5:5", group(1, "both", FOLD + "," + group(2, "none", FOLD)) + "," + REST))
                .containsExactly("4", "5", "6", "4", "5", "6", "10");
        // Five steps: the inner group takes its sides inside the one side of the outer.
        assertThat(gliding(
                        "2:2 to 6:6",
                        group(1, "left", FOLD + "," + group(2, "alternate", FOLD)) + "," + REST + "," + FOLD))
                .containsExactly("4", "6", "8", "10", "12", "12");
    }

    @Test
    void aRestHasTheBreathOfTheStepBefore() {
        assertThat(Planned.session(
                                "'breath': '2:2 to 4:4',",
                                "{ 'repeat': 2, 'rest': '1 breath', 'steps': [" + REST + "] }")
                        .breaths())
                .containsExactly("inhale 2", "exhale 2", "inhale 2", "exhale 2", "inhale 4", "exhale 4");
    }

    @Test
    void aRestLiesBetweenTheTimesOfARepeat() {
        // The name, 2 s and 4 s to settle: 6.2 s. Before that, at a change, the call of the side, 2 s and 4 s.
        assertThat(gaps("left")).containsExactly("11.2");
        assertThat(gaps("none")).containsExactly("10.95", "11.2", "10.95");
        assertThat(gaps("both")).containsExactly("11.2", "13.15", "11.2");
        assertThat(gaps("alternate")).containsExactly("13.15", "18.1", "13.15");
    }

    /** The seconds between the holds of a stretch that is done twice on each side, with a rest of 5 s. */
    private static List<String> gaps(String sides) {
        String steps = "{ 'repeat': 2, 'sides': '" + sides + "', 'rest': '5 s', 'steps': ["
                + FOLD.replace("1 breath", "5 s") + "]}";
        return Planned.steps(steps).gaps();
    }

    @Test
    void theStretchThatFollowsIsAnnouncedInARestOfBreaths() {
        assertThat(Planned.steps("{ 'repeat': 2, 'rest': '1 breath', 'steps': [{ 'name': 'Fold', 'hold': '5 s' }]}")
                        .outline())
                .containsSubsequence(
                        "6.45 (dose of 5)",
                        "11.45 inhale",
                        "11.45 Rest, one breath.",
                        "13.3 Next, Fold.",
                        "15.45 exhale",
                        "21.45 Fold");
    }

    @Test
    void onlyChaptersOfSidedStretchesHaveASide() {
        List<Event.Mark> chapters = Planned.steps(
                        group(1, "both", "{ 'say': 'Lie down.' }, " + FOLD) + "," + group(1, "both", FOLD))
                .timeline()
                .events(Event.Mark.class);
        assertThat(chapters.stream()
                        .map(chapter -> chapter.name() + ": "
                                + Objects.requireNonNull(chapter.place()).side()))
                .containsExactly(
                        "Lie down.: NONE",
                        "Fold, left side: LEFT",
                        "Lie down.: NONE",
                        "Fold, right side: RIGHT",
                        "Fold, left side: LEFT",
                        "Fold, right side: RIGHT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "left", "both", "alternate"})
    void aRepeatWhoseStepsAreAllLeftOutLeavesNothing(String sides) {
        String inside = FOLD.replace("'calls'", "'optional': true, 'calls'");
        String repeat = "{ 'repeat': 3, 'sides': '" + sides + "', 'rest': '5 s', 'steps': [" + inside + ","
                + "{ 'repeat': 2, 'steps': [" + inside + "]}]}";
        String pause = "{ 'pause': '10 s' }";
        String length = "'length': '12.25 s',";
        assertThat(Planned.session(length, repeat + "," + pause).said()).isEmpty();
        assertThat(Planned.session(length, pause + "," + repeat).said()).isEmpty();
    }

    private static String group(int times, String sides, String steps) {
        return "{ 'repeat': " + times + ", 'sides': '" + sides + "', 'steps': [" + steps + "]}";
    }

    private static List<String> gliding(String breath, String steps) {
        return Planned.session("'breath': '" + breath + "',", steps).timeline().events(Event.Dose.class).stream()
                .map(hold -> Planned.seconds(hold.lengthFrames()))
                .toList();
    }
}
