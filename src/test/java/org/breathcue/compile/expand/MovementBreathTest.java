package org.breathcue.compile.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.compile.Planned;
import org.junit.jupiter.api.Test;

/** How many breaths a time holds, and how a breath glides. */
class MovementBreathTest {
    @Test
    void asManyBreathsAsComeNearestByRatio() {
        assertThat(phases("{ 'breathe': '14.1 s' }")).containsExactly("inhale 5.64", "exhale 8.46");
        assertThat(phases("{ 'breathe': '14.2 s' }")).hasSize(4);
        assertThat(phases("{ 'breathe': '24.4 s' }")).hasSize(4);
        assertThat(phases("{ 'breathe': '24.5 s' }")).hasSize(6);
    }

    @Test
    void aBreatheGlidesFromItsFirstBreathToItsLast() {
        assertThat(phases("{ 'breathe': '1 breath', 'breath': '3:5 to 4:6' }")).containsExactly("inhale 3", "exhale 5");
        assertThat(phases("{ 'breathe': '2 breaths', 'breath': '3:5 to 4:6' }"))
                .containsExactly("inhale 3", "exhale 5", "inhale 4", "exhale 6");
        assertThat(phases("{ 'breathe': '3 breaths', 'breath': '3:5 to 4:6' }"))
                .containsExactly("inhale 3", "exhale 5", "inhale 3.5", "exhale 5.5", "inhale 4", "exhale 6");
    }

    @Test
    void aBreatheGlidesTowardTheBreathOfTheNextStep() {
        String breath = "'breath': '3:3 to 5:5',";
        assertThat(Planned.session(breath, "{ 'breathe': '2 breaths' }, { 'pause': '5 s' }")
                        .breaths())
                .containsExactly("inhale 3", "exhale 3", "inhale 4", "exhale 4");
        assertThat(Planned.session(breath, "{ 'breathe': '1 breath' }, { 'breathe': '1 breath' }")
                        .breaths())
                .containsExactly("inhale 3", "exhale 3", "inhale 5", "exhale 5");
    }

    @Test
    void steepGlidesHoldAsManyBreathsAsComeNearest() {
        // From a breath of 2 s toward one of 58 s: four of them come to 92 s, three to 62 s.
        assertThat(Planned.session("'breath': '1:1 to 29:29',", "{ 'breathe': '88 s' }, { 'pause': '5 s' }")
                        .breaths())
                .hasSize(8);
        // From a breath of 58 s toward one of 2 s: one comes to 58 s, two to 88 s.
        assertThat(Planned.session("'breath': '29:29 to 1:1',", "{ 'breathe': '62 s' }, { 'pause': '5 s' }")
                        .breaths())
                .hasSize(2);
    }

    private static List<String> phases(String step) {
        return Planned.steps(step).breaths();
    }
}
