package org.breathcue.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutlineTest {
    private static Outline outline(String steps) {
        Source source = new Source("script.json", "{ \"title\": \"Test\", \"steps\": [" + steps + "] }");
        Diagnostics diagnostics = new Diagnostics();
        Script script = ScriptReader.read(source, new FolderLibrary(List.of(), Path.of("")), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        Timeline timeline =
                Compiled.timeline(script, diagnostics).orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        return Outline.of(timeline, script.about(), Preflight.of(script), script.steps());
    }

    private static Exercise exercise(String step) {
        return outline(step).exercises().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "hold": "20 s"                                                            | 20 s
            "hold": "20 s", "sides": "both"                                           | 20 s, each side
            "hold": "20 s", "sides": "left"                                           | 20 s, left side
            "hold": "20 s", "sides": "alternate", "times": 3                          | 3 × 20 s, each side
            "hold": "4 min", "times": 2                                               | 2 × 4 min
            "hold": "20 s", "times": 3, "sets": 2, "rest": "30 s"                     | 2 sets of 3 × 20 s, rest 30 s
            "hold": "20 s", "rest": "30 s"                                            | 20 s
            "hold": ["2 breaths", "3 breaths"], "times": 2                            | 2 breaths, then 3 breaths
            "hold": "until ready, 20 s"                                              | 20 s, until ready
            "flow": [{"on": "inhale", "say": "Up."}, {"on": "exhale", "say": "Down."}], "times": 10, "sets": 2 | 2 sets of 10 times
            "flow": [{"say": "Up.", "within": "2 s"}, {"say": "Down.", "within": "3 s"}], "times": 8 | 8 × (2 s, then 3 s)
            "flow": [{"say": "Up.", "within": "3 s"}, {"say": "Down.", "within": "3 s"}], "times": 8, "sets": 2 | 2 sets of 8 × (3 s, then 3 s)
            "flow": [{"say": "Up.", "within": "3 s"}], "times": 8 | 8 × 3 s
            "flow": [{"on": "inhale", "say": "Up."}, {"on": "exhale", "say": "Down."}] | once
            "flow": [{"on": "inhale", "say": "Up."}, {"on": "exhale", "say": "Down.", "hold": "3 breaths"}], "times": 2 | 2 times, with a hold of 3 breaths
            """)
    void dosesAreSaidOnce(String keys, String expected) {
        assertThat(exercise("{ \"name\": \"Cobra\", " + keys + " }").dose()).isEqualTo(expected);
    }

    @Test
    void timesInTheSameSetMayDiffer() {
        Exercise exercise = exercise("{ \"name\": \"Cobra\", \"hold\": \"10 s\", \"sets\": 2, \"times\": [2, 3] }");

        assertThat(exercise.dose()).isEqualTo("2 sets: 2 × 10 s; 3 × 10 s");
    }

    @Test
    void roundsOfARepeatAreOneExercise() {
        Outline outline = outline("{ \"repeat\": 3, \"steps\": [{ \"name\": \"Cobra\", \"hold\": \"20 s\" },"
                + " { \"name\": \"Camel\", \"hold\": \"5 s\", \"sides\": \"both\" }] }");

        assertThat(outline.exercises())
                .extracting(Exercise::name, Exercise::rounds, Exercise::doseInAll)
                .containsExactly(
                        tuple("Cobra", 3, "20 s, in each of 3 rounds"),
                        tuple("Camel", 3, "5 s, each side, in each of 3 rounds"));
    }

    @Test
    void wordsAreThoseOfTheFirstSideInFull() {
        Exercise exercise = exercise("""
                { "name": "Twist", "sides": "both", "setup": "Sit tall.", "settle": "3 s",
                  "enter": { "on": "exhale", "say": "Exhale, and turn to the {side}, away from the {other side}.", "short": "Turn." },
                  "hold": "20 s", "cues": [{ "at": "halfway", "say": "Soften." }], "leave": "Come back." }""");

        assertThat(exercise.words().setup()).containsExactly("Sit tall.");
        assertThat(exercise.words().during())
                .containsExactly("Exhale, and turn to the left, away from the right.", "Soften.");
        assertThat(exercise.words().leave()).containsExactly("Come back.");
        assertThat(exercise.twoSided()).isTrue();
    }

    @Test
    void wordsBetweenStretchesAreKept() {
        Outline outline = outline("{ \"say\": \"Welcome.\" }, { \"name\": \"Cobra\", \"hold\": \"20 s\" },"
                + " { \"pause\": \"5 s\" }, { \"say\": [\"Well done.\", \"Goodbye.\"] }");

        assertThat(outline.exercises().get(0).before()).containsExactly("Welcome.");
        assertThat(outline.closing()).containsExactly("Well done.", "Goodbye.");
    }

    @Test
    void breathingIsAnExercise() {
        assertThat(exercise("{ \"breathe\": \"6 breaths\", \"name\": \"Easy breath\" }"))
                .extracting(Exercise::name, Exercise::dose)
                .containsExactly("Easy breath", "6 breaths");
    }

    @Test
    void columnsAreAligned() {
        String text = OutlineText.of(
                outline(
                        "{ \"name\": \"Cobra\", \"position\": \"prone\", \"hold\": \"20 s\" },"
                                + " { \"name\": \"Child's pose\", \"position\": \"kneeling\", \"props\": [\"a cushion\"], \"hold\": \"1 min\", \"sides\": \"both\" }"));

        assertThat(text.lines().skip(1).findFirst()).contains("You need: a cushion");
        assertThat(text.lines().skip(2).map(line -> line.replaceFirst("^ *\\d+:\\d+  ", "")))
                .containsExactly(
                        "Cobra         20 s             prone", "Child's pose  60 s, each side  kneeling  a cushion");
    }
}
