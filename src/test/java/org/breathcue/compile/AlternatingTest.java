package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies between left, right, left and right: a way out takes 4 s. */
class AlternatingTest {
    private static final String LEAVE = ", 'leave': { 'on': 'inhale', 'say': 'Up.' }";
    private static final String SWITCH = ", 'switch': '3 s'";
    private static final String REST = ", 'rest': '20 s'";
    private static final String SETS = ", 'sets': 2";

    @Test
    void nothingLiesBetweenIfNothingIsPrescribed() {
        assertThat(hold("")).containsExactly("0", "0", "0");
        assertThat(hold(LEAVE)).containsExactly("4", "4", "4");
    }

    @Test
    void aRestOfHoldsLiesBetweenTimesOrElseBetweenSets() {
        assertThat(hold(REST)).containsExactly("0", "20", "0");
        assertThat(hold(REST + SETS)).containsExactly("0", "0", "0", "20", "0", "0", "0");
    }

    @Test
    void twoSecondsFollowAWayOutBeforeARestAndAfterASet() {
        assertThat(hold(REST + LEAVE)).containsExactly("4", "26", "4");
        assertThat(hold(REST + SETS + LEAVE)).containsExactly("4", "4", "4", "26", "4", "4", "4");
        assertThat(hold(SETS + LEAVE)).containsExactly("4", "4", "4", "6", "4", "4", "4");
    }

    @Test
    void aSwitchLiesAtEachChangeThatHasNoRest() {
        assertThat(hold(SWITCH)).containsExactly("3", "3", "3");
        assertThat(hold(SWITCH + LEAVE)).containsExactly("9", "9", "9");
        assertThat(hold(SWITCH + REST)).containsExactly("3", "20", "3");
        assertThat(hold(SWITCH + REST + LEAVE)).containsExactly("9", "26", "9");
        assertThat(hold(SWITCH + REST + SETS)).containsExactly("3", "3", "3", "20", "3", "3", "3");
    }

    @Test
    void aFlowRestsBetweenItsSetsOnly() {
        // Its words take 0.15 s each time.
        assertThat(flow(REST)).containsExactly("0.15", "0.15", "0.15");
        assertThat(flow(REST + SWITCH)).containsExactly("3.15", "3.15", "3.15");
        assertThat(flow(REST + SETS)).containsExactly("0.15", "0.15", "0.15", "20.15", "0.15", "0.15", "0.15");
        assertThat(flow(REST + SETS + SWITCH)).containsExactly("3.15", "3.15", "3.15", "20.15", "3.15", "3.15", "3.15");
    }

    @Test
    void aFlowIsLeftOnceASet() {
        assertThat(flow(SETS + LEAVE)).containsExactly("0.15", "0.15", "0.15", "6.15", "0.15", "0.15", "0.15");
    }

    private static List<String> hold(String keys) {
        return alternating("'hold': '5 s'" + keys);
    }

    private static List<String> flow(String keys) {
        return alternating("'flow': [{ 'say': 'Go.', 'for': '5 s' }]" + keys);
    }

    private static List<String> alternating(String keys) {
        return Planned.steps("{ 'name': 'Fold', 'sides': 'alternate', 'times': 2, " + keys + " }")
                .gaps();
    }
}
