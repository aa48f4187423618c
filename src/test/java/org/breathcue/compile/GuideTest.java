package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.script.Guide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void fullSaysEveryLineInFullEveryTime() {
        assertThat(Planned.session(
                                "'guide': 'full', 'calls': [],",
                                "{ 'name': 'Sit', 'times': 2, 'sides': 'both', 'hold': '10 s',"
                                        + " 'setup': { 'say': 'Bend your {side} knee.', 'short': '{side} knee.' },"
                                        + " 'enter': { 'on': 'inhale', 'say': 'Grow tall.', 'short': 'Grow.' },"
                                        + " 'cues': { 'at': '2 s', 'say': 'Let your jaw soften.', 'short': 'Soften.' } }")
                        .said())
                .containsExactly(
                        "Sit",
                        "Bend your left knee.",
                        "Grow tall.",
                        "Let your jaw soften.",
                        "Grow tall.",
                        "Let your jaw soften.",
                        "Now the right side.",
                        "Bend your right knee.",
                        "Grow tall.",
                        "Let your jaw soften.",
                        "Grow tall.",
                        "Let your jaw soften.");
        assertThat(flow("full", "{ 'on': 'exhale', 'say': 'Exhale, and fold.', 'short': 'Exhale, fold.' }"))
                .containsExactly("Exhale, and fold.", "Exhale, and fold.", "Exhale, and fold.", "Exhale, and fold.");
    }

    @Test
    void aLineOfAFlowThatHasAShortFormFadesToTheBreathSound() {
        String line = "{ 'on': 'exhale', 'say': 'Exhale, and fold.', 'short': 'Exhale, fold.' }";
        assertThat(flow("fading", line)).containsExactly("Exhale, and fold.", "Exhale, fold.");
        assertThat(flow("quiet", line)).containsExactly("Exhale, fold.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exhale, left.",
                "Exhale, to your Right.",
                "Exhale, other side.",
                "Exhale, 3.",
                "Exhale, two more.",
                "Exhale, sixteen.",
                "Exhale, once more.",
                "Exhale, third.",
                "Exhale. {count}.",
                "Exhale, of {total}."
            })
    void aShortFormWithASideOrANumberDoesNotFade(String words) {
        String line = "{ 'on': 'exhale', 'say': 'Exhale, and fold slowly.', 'short': '" + words + "' }";
        assertThat(flow("fading", line))
                .hasSize(4)
                .filteredOn(said -> said.equals("Exhale, and fold slowly."))
                .hasSize(1);
        assertThat(flow("quiet", line)).hasSize(4).doesNotContain("Exhale, and fold slowly.");
    }

    @Test
    void aLineOfAFlowThatSetsItsOwnPaceDoesNotFade() {
        assertThat(flow("fading", "{ 'on': 'exhale', 'for': '3 s', 'say': 'Exhale, and pull.', 'short': 'Pull.' }"))
                .containsExactly("Exhale, and pull.", "Pull.", "Pull.", "Pull.");
    }

    @Test
    void linesOutsideAFlowDoNotFade() {
        String sit = "{ 'name': 'Sit', 'times': 4, 'hold': '20 s',"
                + " 'enter': { 'on': 'inhale', 'say': 'Inhale, and grow tall.', 'short': 'Inhale, tall.' },"
                + " 'cues': { 'at': '2 s', 'on': 'exhale', 'say': 'Soften your jaw.', 'short': 'Jaw.' },"
                + " 'leave': { 'on': 'exhale', 'say': 'Exhale, and let go.', 'short': 'Exhale.' } }";
        assertThat(Planned.session("'calls': [],", sit).said())
                .containsExactly(
                        "Sit",
                        "Inhale, and grow tall.",
                        "Soften your jaw.",
                        "Exhale, and let go.",
                        "Inhale, tall.",
                        "Jaw.",
                        "Exhale.",
                        "Inhale, tall.",
                        "Jaw.",
                        "Exhale.",
                        "Inhale, tall.",
                        "Jaw.",
                        "Exhale.");
        assertThat(Planned.session(
                                "'calls': [],",
                                "{ 'name': 'Row', 'sets': 4, 'flow': [{ 'on': 'exhale', 'say': 'Exhale.' }],"
                                        + " 'enter': { 'on': 'inhale', 'say': 'Inhale, and reach.', 'short': 'Inhale.' } }")
                        .said())
                .containsExactly(
                        "Row",
                        "Inhale, and reach.",
                        "Exhale.",
                        "Inhale.",
                        "Exhale.",
                        "Inhale.",
                        "Exhale.",
                        "Inhale.",
                        "Exhale.");
    }

    @Test
    void whatHasNoShortFormIsSaidInFullEveryTimeWithEveryGuide() {
        for (String guide : Guide.words()) {
            assertThat(flow(
                            guide,
                            "{ 'on': 'inhale', 'say': 'Inhale left.' }, { 'on': 'exhale', 'say': 'Exhale right.' }"))
                    .containsExactly(
                            "Inhale left.",
                            "Exhale right.",
                            "Inhale left.",
                            "Exhale right.",
                            "Inhale left.",
                            "Exhale right.",
                            "Inhale left.",
                            "Exhale right.");
            assertThat(flow(guide, "{ 'on': 'exhale', 'say': 'Hum.' }"))
                    .containsExactly("Hum.", "Hum.", "Hum.", "Hum.");
            assertThat(Planned.session(
                                    "'guide': '" + guide + "', 'calls': [],",
                                    "{ 'name': 'Wait', 'times': 3, 'hold': '5 s',"
                                            + " 'enter': { 'on': 'inhale', 'say': 'Inhale deep, and hold.' } }")
                            .said())
                    .containsExactly(
                            "Wait", "Inhale deep, and hold.", "Inhale deep, and hold.", "Inhale deep, and hold.");
        }
    }

    @Test
    void aSunSalutationIsSpokenInItsThirdRound() {
        String round = "{ 'name': 'Sun salutation', 'flow': [{ 'on': 'inhale', 'say': 'Inhale, reach up.' },"
                + " { 'on': 'exhale', 'say': 'Exhale, fold.' }, { 'on': 'inhale', 'say': 'Inhale, step your right foot back.' },"
                + " { 'on': 'exhale', 'say': 'Exhale, downward dog.' }] }";
        assertThat(Planned.session("", "{ 'repeat': 3, 'steps': [" + round + "] }")
                        .said())
                .filteredOn(said -> !said.equals("Sun salutation"))
                .hasSize(12)
                .endsWith(
                        "Inhale, reach up.",
                        "Exhale, fold.",
                        "Inhale, step your right foot back.",
                        "Exhale, downward dog.");
    }

    @Test
    void aRepeatedCueThatFindsNoRoomIsNotHeard() {
        String cues = "{ 'at': '10 s', 'say': 'Let the shoulders sink.' },"
                + " { 'at': 'every 10 s', 'say': 'Keep your back long.', 'short': 'Long.' }";
        assertThat(Planned.session("'calls': [],", "{ 'name': 'Sit', 'hold': '40 s', 'cues': [" + cues + "] }")
                        .inDose())
                .containsExactly("10 Let the shoulders sink.", "20 Keep your back long.", "30 Long.");
    }

    @Test
    void bothSidesHaveRoomForTheFirstHearingOfEither() {
        String cues = "{ 'at': '10 s', 'say': 'Let the shoulders sink.' }, { 'at': 'every 10 s', 'short': 'Long.',"
                + " 'say': 'Keep your {side} side as long as you can, and let it go a little softer each time, as far as it will.' }";
        Planned sides = Planned.session(
                "'calls': ['countdown 7'],",
                "{ 'name': 'Sit', 'hold': '40 s', 'sides': 'both', 'times': 2, 'cues': [" + cues + "] }");
        assertThat(sides.inDose(1)).contains("30 Long.").anyMatch(said -> said.startsWith("20 Keep your left side"));
        for (int dose : List.of(2, 3, 4)) {
            assertThat(sides.inDose(dose)).contains("10 Let the shoulders sink.", "20 Long.", "30 Long.");
        }
    }

    @Test
    void bothSidesLackTheCuesThatFindNoRoomOnOne() {
        // In the first hold there is no room for the whole words, and so on neither side is anything heard.
        String cue = "{ 'at': 'every 8 s', 'say': 'Keep the {side} side of the body long.', 'short': 'Long.' }";
        Planned sides = Planned.session(
                "'calls': [],",
                "{ 'name': 'Sit', 'hold': ['9 s', '20 s'], 'sides': 'both', 'times': 2, 'cues': [" + cue + "] }");
        assertThat(sides.inDose(1)).isEmpty();
        assertThat(sides.inDose(2)).containsExactly("8 Keep the left side of the body long.", "16 Long.");
        assertThat(sides.inDose(3)).isEmpty();
        assertThat(sides.inDose(4)).containsExactly("8 Long.", "16 Long.");
    }

    @Test
    void theShortFormIsSpokenAsItIsWritten() {
        assertThat(flow("fading", "{ 'on': 'exhale', 'for': '3 s', 'say': 'Lift. {count}.', 'short': 'And lift.' }"))
                .containsExactly("Lift. 1.", "And lift.", "And lift.", "And lift.");
    }

    /** What is said in four rounds of a flow. */
    private static List<String> flow(String guide, String lines) {
        List<String> said = Planned.session(
                        "'guide': '" + guide + "', 'calls': [],",
                        "{ 'name': 'Move', 'times': 4, 'flow': [" + lines + "] }")
                .said();
        return said.subList(1, said.size());
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
