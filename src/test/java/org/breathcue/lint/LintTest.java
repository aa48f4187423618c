package org.breathcue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What teachers really say, and must not be warned of; what must be told has cases under {@code golden/errors}. */
class LintTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stay like this for three breaths.",
                "Keep breathing like this.",
                "Hold like this, and soften.",
                "Breathe like this: in for four, out for six.",
                "See how that feels, and see how far it goes today.",
                "Watch how your breath slows down.",
                "Do as you see fit, and stay here.",
                "Look at the floor, and let your gaze rest."
            })
    void wordsForClosedEyes(String say) {
        assertThat(told(session("{ 'say': '" + say + "' }"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "exhale, 'Breathe out, and fold.'",
        "exhale, 'Sigh it out.'",
        "inhale, 'And in.'",
        "inhale, 'In, and up.'",
        "inhale, 'Fill your lungs.'"
    })
    void breathsThatAreNamed(String on, String say) {
        String enter = "{ 'on': '" + on + "', 'say': '" + say + "' }";
        assertThat(told(session("{ 'name': 'Fold', 'setup': 'Stand.', 'enter': " + enter + ", 'hold': '20 s' }")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Inhale through the nose.', 'And let go.'",
        "'Breathe in.', 'Let it all go.'",
        "'Inhale.', 'And release.'"
    })
    void lettingGoAfterAnInhale(String inhale, String exhale) {
        String flow = "{ 'on': 'inhale', 'say': '%s' }, { 'on': 'inhale', 'say': 'And a sip more.' }, "
                + "{ 'on': 'exhale', 'say': '%s' }";
        assertThat(told(session("{ 'name': 'Sigh', 'setup': 'Sit.', 'times': 3, 'flow': ["
                        + flow.formatted(inhale, exhale) + "] }")))
                .isEmpty();
    }

    @Test
    void lettingGoAfterHeldBreath() {
        String free = "{ 'say': 'If you feel dizzy, breathe normally.' }, ";
        assertThat(told(session(free + "{ 'name': 'Full', 'setup': 'Sit.', 'breath': 'held', 'hold': '12 s', "
                        + "'enter': { 'on': 'inhale', 'say': 'Inhale.' }, "
                        + "'leave': { 'on': 'exhale', 'say': 'And let go.' } }")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"inhale, 'Come up.'", "exhale, 'And let go.'"})
    void breathsAfterBreathsOfAHold(String on, String say) {
        assertThat(told(session("{ 'name': 'Reach', 'setup': 'Sit.', 'hold': '4 breaths', "
                        + "'enter': { 'on': 'inhale', 'say': 'Inhale, and reach.' }, 'leave': { 'on': '" + on
                        + "', 'say': '" + say + "' } }")))
                .contains("BC0404");
    }

    @Test
    void lettingGoWithoutAnInhale() {
        String flow = "{ 'on': 'inhale', 'say': 'Pull.' }, { 'on': 'exhale', 'say': 'And let go.' }";
        assertThat(told(session("{ 'name': 'Row', 'setup': 'Sit.', 'times': 2, 'flow': [" + flow + "] }")))
                .contains("BC0404");
    }

    @ParameterizedTest
    @CsvSource({"held out, And breathe in., false", "held in, And breathe in., true", "held in, Exhale., false"})
    void wordsThatEndAHeldBreath(String breath, String say, boolean contradicted) {
        String free = "{ 'say': 'If you feel dizzy, breathe normally.' }, ";
        assertThat(told(session(free + "{ 'name': 'Wait', 'setup': 'Sit.', 'breath': '" + breath
                                + "', 'hold': '20 s', 'cues': { 'at': '0 s left', 'say': '" + say + "' } }"))
                        .contains("BC0420"))
                .isEqualTo(contradicted);
    }

    @ParameterizedTest
    @CsvSource({"rain, true, false", "off, true, true", "song.mp3, true, false", "song.mp3, false, true"})
    void longSilences(String background, boolean loop, boolean warned) {
        String sound = "'sound': { 'background': '" + background + "'" + (loop ? "" : ", 'loop': false") + " }";
        String script = "{ 'title': 'T', " + sound + ", 'steps': [{ 'say': 'Rest.' }, { 'pause': '70 s' }] }";
        assertThat(told(script).contains("BC0408")).isEqualTo(warned);
    }

    @Test
    void pullingInNamesNoBreath() {
        String enter = "{ 'on': 'exhale', 'say': 'Pull your belly in.' }";
        assertThat(told(session("{ 'name': 'Fold', 'setup': 'Stand.', 'enter': " + enter + ", 'hold': '20 s' }")))
                .contains("BC0404");
    }

    @ParameterizedTest
    @CsvSource({
        "a folded blanket for the head, blankets",
        "two boxes, box",
        "a strap (or a towel), towel",
        "yoga blocks, block"
    })
    void propsByTheirNoun(String prop, String heard) {
        String say = "{ 'say': 'Have a " + heard + " at hand.' }, ";
        String stretch = "{ 'name': 'Rest', 'props': ['" + prop + "'], 'setup': 'Rest.', 'hold': '20 s' }";
        assertThat(told(session(say + stretch))).isEmpty();
        assertThat(told(session(stretch))).contains("BC0402");
    }

    @Test
    void preflightNamesProps() {
        String stretch = "{ 'name': 'Rest', 'props': ['a strap'], 'setup': 'Rest.', 'hold': '20 s' }";
        assertThat(told("{ 'title': 'T', 'preflight': true, 'steps': [" + stretch + "] }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seated,standing,standing,supine",
                "standing,supine,prone,standing",
                "supine,seated,standing,standing,supine,supine",
                "standing,standing"
            })
    void waysUpAndDownThatAreNatural(String positions) {
        assertThat(told(session(stretches(positions)))).isEmpty();
    }

    @Test
    void whoSitsOnAChairIsNotOnTheFloor() {
        String all = stretches("seated,standing,seated,standing,seated");
        assertThat(told(session("{ 'say': 'Sit down on your chair.' }, " + all)))
                .isEmpty();
        assertThat(told(session(all))).containsOnlyOnce("BC0409");
    }

    @Test
    void aStretchFileMayNeedProps() {
        assertThat(told("{ 'name': 'Rest', 'props': ['a strap'], 'setup': 'Rest.', 'hold': '20 s' }"))
                .isEmpty();
    }

    private static String stretches(String positions) {
        StringBuilder steps = new StringBuilder();
        for (String position : List.of(positions.split(",", -1))) {
            steps.append(steps.length() == 0 ? "" : ", ")
                    .append("{ 'name': 'Hold', 'setup': 'Hold.', 'hold': '20 s', 'position': '")
                    .append(position)
                    .append("' }");
        }
        return steps.toString();
    }

    private static String session(String steps) {
        return "{ 'title': 'T', 'steps': [" + steps + "] }";
    }

    private static String told(String script) {
        Source source = new Source("test.json", script.replace('\'', '"'));
        Diagnostics diagnostics = new Diagnostics();
        FolderLibrary library = new FolderLibrary(List.of(), Path.of(""));
        var read = ScriptReader.readAny(source, library, diagnostics)
                .orElseThrow(() -> new AssertionError(Compiled.told(diagnostics)));
        var timeline = Compiled.timeline(read, diagnostics);
        Lint.check(
                read,
                Optional.of(timeline.orElseThrow()),
                text -> List.of(),
                (word, around) -> Optional.empty(),
                diagnostics);
        return Compiled.told(diagnostics);
    }
}
