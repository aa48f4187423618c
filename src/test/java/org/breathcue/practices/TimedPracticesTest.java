package org.breathcue.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;

/** Practices that go by the clock, as practitioners write them, keep their times to the frame. */
final class TimedPracticesTest {
    private static final long SECOND = 48_000;

    @Test
    void tabataIsEightTimesTwentySecondsWithTenSecondsBetween() {
        List<Event.Dose> work = doses("""
                { "title": "Tabata", "steps": [{
                  "name": "Squats", "position": "standing", "sets": 8, "rest": "10 s",
                  "setup": "Stand with your feet apart.",
                  "flow": [{ "say": "Go.", "within": "20 s" }]
                }] }""");
        assertThat(work).hasSize(8);
        for (int i = 0; i < work.size(); i++) {
            assertThat(work.get(i).startFrame() - work.get(0).startFrame()).isEqualTo(30 * SECOND * i);
            assertThat(work.get(i).lengthFrames()).isEqualTo(20 * SECOND);
        }
    }

    @Test
    void intervalsOfFortySecondsWithTwentySecondsOffTakeAMinuteEach() {
        List<Event.Dose> moves = doses("""
                { "title": "Intervals", "steps": [{
                  "name": "March", "position": "standing", "times": 5,
                  "flow": [{ "say": "March.", "within": "40 s" }, { "say": "And rest.", "within": "20 s" }]
                }] }""");
        assertThat(moves).hasSize(10);
        assertThat(span(moves)).isEqualTo(5 * 60 * SECOND);
        assertThat(moves.get(2).startFrame() - moves.get(0).startFrame()).isEqualTo(60 * SECOND);
    }

    @Test
    void fifteenRepetitionsOfFiveSecondsTakeSeventyFiveSeconds() {
        List<Event.Dose> repetitions = doses("""
                { "title": "Bridges", "steps": [{
                  "name": "Bridge", "position": "supine", "times": 15,
                  "flow": [{ "say": "Lift, and lower. {count}.", "short": "{count}.", "within": "5 s" }]
                }] }""");
        assertThat(repetitions).hasSize(15);
        assertThat(span(repetitions)).isEqualTo(75 * SECOND);
    }

    @Test
    void threeSetsOfFifteenHeelDropsTakeFiveSecondsEachOnBothSides() {
        Map<String, List<Event.Dose>> bySet = new TreeMap<>();
        for (Event.Dose dose : doses("""
                { "title": "Achilles tendon", "steps": [{
                  "name": "Heel drops", "position": "standing", "sides": "both", "times": 15, "sets": 3, "rest": "1 min",
                  "setup": "Stand on a step, on the ball of your {side} foot.",
                  "flow": [
                    { "say": "Rise on both feet.", "short": "Up.", "within": "2 s" },
                    { "say": "Lower your {side} heel. {count}.", "short": "Lower. {count}.", "within": "3 s" }
                  ]
                }] }""")) {
            bySet.computeIfAbsent(dose.place().set() + " " + dose.place().side(), set -> new ArrayList<>())
                    .add(dose);
        }
        assertThat(bySet.keySet())
                .containsExactly(
                        "1 " + Side.LEFT,
                        "1 " + Side.RIGHT,
                        "2 " + Side.LEFT,
                        "2 " + Side.RIGHT,
                        "3 " + Side.LEFT,
                        "3 " + Side.RIGHT);
        assertThat(bySet.values()).allSatisfy(set -> {
            assertThat(set).hasSize(30);
            assertThat(span(set)).isEqualTo(75 * SECOND);
        });
    }

    @Test
    void everyPositionOfTheEpleyManoeuvreLastsThirtySecondsAfterItsWords() {
        Timeline timeline = timeline("""
                { "title": "Epley manoeuvre", "steps": [{
                  "name": "Epley manoeuvre", "position": "seated", "sides": "right",
                  "setup": ["Sit on your bed, with a pillow behind you.", "Turn your head halfway to the {side}."],
                  "flow": [
                    { "say": "Lie back, with your shoulders on the pillow and your head turned to the {side}.", "for": "30 s" },
                    { "say": "Turn your head halfway to the {other side}.", "for": "30 s" },
                    { "say": "Roll onto your {other side} side, and look at the floor.", "for": "30 s" }
                  ],
                  "leave": { "say": "Slowly sit up, and wait.", "for": "30 s" }
                }] }""");
        List<Event.Dose> positions = timeline.events(Event.Dose.class);
        assertThat(positions).hasSize(3).allSatisfy(position -> {
            assertThat(position.lengthFrames()).isEqualTo(30 * SECOND);
            assertThat(timeline.events(Event.Speech.class))
                    .anyMatch(words -> words.endFrame() == position.startFrame());
        });
        assertThat(timeline.events(Event.Speech.class))
                .extracting(words -> words.utterance().text())
                .contains("Turn your head halfway to the right.", "Turn your head halfway to the left.");
    }

    @Test
    void aPyramidTakesItsValuesFromLists() {
        List<Event.Dose> planks = doses("""
                { "title": "Pyramid", "steps": [{
                  "name": "Plank", "position": "prone", "times": 3,
                  "hold": ["30 s", "20 s", "10 s"], "rest": ["20 s", "10 s"]
                }] }""");
        assertThat(planks).extracting(Event.Dose::lengthFrames).containsExactly(30 * SECOND, 20 * SECOND, 10 * SECOND);
        assertThat(planks)
                .extracting(plank -> plank.startFrame() - planks.get(0).startFrame())
                .containsExactly(0L, 50 * SECOND, 80 * SECOND);
    }

    private static long span(List<Event.Dose> doses) {
        return doses.get(doses.size() - 1).endFrame() - doses.get(0).startFrame();
    }

    private static List<Event.Dose> doses(String script) {
        return timeline(script).events(Event.Dose.class);
    }

    private static Timeline timeline(String script) {
        return Compiled.timeline(new Source("practice.json", script), new FolderLibrary(List.of(), Path.of("")));
    }
}
