package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.script.Guide;
import org.junit.jupiter.api.Test;

/** Words that become fewer, and whose wish about it wins. */
class GuideTest {
    @Test
    void theStretchWinsOverTheSessionAndTheListenerOverBoth() {
        Planned quiet = Planned.session(
                "'guide': 'full',",
                "{ 'name': 'Sit', 'guide': 'quiet', 'setup': { 'say': 'Sit tall.', 'short': 'Sit.' }, 'hold': '5 s' }");
        assertThat(quiet.said()).containsExactly("Sit", "Sit.");
        assertThat(quiet.with(ListenerWishes.NONE.withGuide(Guide.FULL)).said()).containsExactly("Sit", "Sit tall.");
        assertThat(Planned.session(
                                "'guide': 'quiet',",
                                "{ 'name': 'Sit', 'setup': { 'say': 'Sit tall.', 'short': 'Sit.' }, 'hold': '5 s' }")
                        .said())
                .containsExactly("Sit", "Sit.");
    }

    @Test
    void fullSaysACueWholeTheFirstTimeOfASetAndShortAfterThat() {
        assertThat(Planned.session(
                                "'guide': 'full', 'calls': [],",
                                "{ 'name': 'Sit', 'times': 2, 'sets': 2, 'hold': '10 s',"
                                        + " 'cues': { 'at': '2 s', 'say': 'Let your jaw soften.', 'short': 'Soften.' } }")
                        .said())
                .containsExactly("Sit", "Let your jaw soften.", "Soften.", "Let your jaw soften.", "Soften.");
    }

    @Test
    void fullSaysWhatLeadsInWholeTheFirstTimeOfASideAndShortAfterThat() {
        assertThat(Planned.session(
                                "'guide': 'full', 'calls': [],",
                                "{ 'name': 'Sit', 'times': 2, 'sides': 'both', 'hold': '5 s',"
                                        + " 'enter': { 'on': 'inhale', 'say': 'Grow tall.' } }")
                        .said())
                .containsExactly("Sit", "Grow tall.", "Inhale.", "Now the right side.", "Grow tall.", "Inhale.");
    }

    @Test
    void fullSaysATimedFlowWholeTheFirstTimeOfASet() {
        assertThat(Planned.session(
                                "'guide': 'full', 'calls': [],",
                                "{ 'name': 'Plank', 'times': 2, 'sets': 2,"
                                        + " 'flow': [{ 'say': 'Press down.', 'short': 'Press.', 'for': '5 s' }] }")
                        .said())
                .containsExactly("Plank", "Press down.", "Press.", "Press down.", "Press.");
    }

    @Test
    void aFlowIsEnteredAndLeftOnce() {
        assertThat(Planned.session(
                                "'guide': 'full', 'calls': [],",
                                "{ 'name': 'Plank', 'times': 2, 'enter': 'Come up.', 'leave': 'And down.',"
                                        + " 'flow': [{ 'say': 'Press.', 'for': '5 s' }, { 'say': 'Ease.', 'for': '3 s' }] }")
                        .said())
                .containsExactly("Plank", "Come up.", "Press.", "Ease.", "Press.", "Ease.", "And down.");
    }
}
