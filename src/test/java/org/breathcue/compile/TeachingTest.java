package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.compile.adapt.ListenerWishes;
import org.junit.jupiter.api.Test;

/** Breaths of a flow that are slowed until their words fit. */
class TeachingTest {
    @Test
    void aBreathIsSlowedOnlyWhenItsWordsAndAFifthOfASecondDoNotFit() {
        assertThat(flow(36).breaths()).containsExactly("inhale 2", "exhale 2");
        assertThat(flow(37).breaths()).containsExactly("inhale 2.05", "exhale 2.05");
    }

    @Test
    void isToldWhenSlowerThanOneAndAHalfTimesAndRefusedWhenSlowerThanTwice() {
        assertThat(flow(56).told()).isEmpty();
        assertThat(flow(57).told())
                .containsExactly("BC0303 these words take 2.9 s, but the inhale lasts 2.0 s: "
                        + "the breath would be slowed to 1.53 times its length");
        assertThat(flow(76).told()).hasSize(1).first().asString().startsWith("BC0303");
        assertThat(flow(77).told()).hasSize(1).first().asString().startsWith("BC0302");
    }

    @Test
    void aLineIsToldOnceAndAtItsWorst() {
        String worst = "BC0303 these words take 3.0 s, but the inhale lasts 2.0 s: "
                + "the breath would be slowed to 1.60 times its length";
        assertThat(gliding("2:2 to 2.1:2.1").told()).containsExactly(worst);
        assertThat(gliding("2.1:2.1 to 2:2").told()).containsExactly(worst);
    }

    @Test
    void aBreathWithoutWordsIsNotSlowed() {
        Planned exhaling = Planned.session(
                "'breath': '1:9',", "{ 'name': 'Cat', 'flow': [{ 'on': 'exhale', 'say': 'Exhale.' }] }");
        // A tenth of a second in: less than words leave after them.
        assertThat(exhaling.with(pace(60)).breaths()).containsExactly("exhale 0.9", "inhale 0.1");
    }

    @Test
    void theOtherSideIsSlowedAlike() {
        String flow = "{ 'name': 'Reach', %s, 'flow': [" + "{ 'on': 'inhale', 'say': '" + "x".repeat(33)
                + " {side}' }, { 'on': 'exhale', 'say': 'Go.' }] }";
        // 38 characters on the left, 39 on the right.
        String[] slowed = {"inhale 2.15", "exhale 2.15", "inhale 2.15", "exhale 2.15"};
        String breath = "'breath': '2:2',";
        assertThat(Planned.session(breath, flow.formatted("'sides': 'both'")).breaths())
                .containsExactly(slowed);
        assertThat(Planned.session(breath, flow.formatted("'sides': 'alternate'"))
                        .breaths())
                .containsExactly(slowed);
        assertThat(Planned.session(
                                breath,
                                "{ 'repeat': 1, 'sides': 'both', 'steps': [" + flow.formatted("'sides': 'both'")
                                        + "] }")
                        .breaths())
                .containsExactly(slowed);
        assertThat(Planned.session(breath, flow.formatted("'sides': 'left'")).breaths())
                .containsExactly("inhale 2.1", "exhale 2.1");
    }

    private static Planned flow(int characters) {
        return Planned.session(
                "'breath': '2:2', 'guide': 'full',",
                "{ 'name': 'Cat', 'flow': [{ 'on': 'inhale', 'say': '" + "x".repeat(characters)
                        + "' }, { 'on': 'exhale', 'say': 'Out.' }] }");
    }

    /** The same words with two breaths. */
    private static Planned gliding(String breath) {
        return Planned.session(
                "'guide': 'full', 'breath': '" + breath + "',",
                "{ 'repeat': 2, 'steps': [{ 'name': 'Cat', 'flow': [{ 'on': 'inhale', 'say': '" + "x".repeat(60)
                        + "' }, { 'on': 'exhale', 'say': 'Out.' }] }] }");
    }

    private static ListenerWishes pace(double breaths) {
        return ListenerWishes.NONE.withPace(breaths);
    }
}
