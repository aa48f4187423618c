package org.breathcue.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.FolderLibrary;
import org.breathcue.support.Compiled;
import org.junit.jupiter.api.Test;

final class StartPointTest {
    private static final Timeline TIMELINE =
            Compiled.timeline(new Source("s.json", """
                    { "title": "Start", "steps": [
                      { "say": "Welcome." },
                      { "repeat": 2, "steps": [{ "name": "Twist", "sides": "both", "setup": "Sit to the {side}.", "hold": "6 breaths" }] },
                      { "pause": "3 s" }
                    ] }"""), new FolderLibrary(List.of(), java.nio.file.Path.of("")));

    @Test
    void stepsCountWithRepeatsUnrolled() {
        List<Event.Mark> marks = TIMELINE.events(Event.Mark.class);
        assertThat(marks)
                .extracting(Event.Mark::name)
                .containsExactly(
                        "Welcome.",
                        "Twist, left side",
                        "Twist, right side",
                        "Twist, left side",
                        "Twist, right side",
                        "Pause");
        assertThat(StartPoint.ofStep(TIMELINE, 1)).hasValue(0);
        assertThat(StartPoint.ofStep(TIMELINE, 3)).hasValue(marks.get(3).startFrame());
        assertThat(StartPoint.ofStep(TIMELINE, 4)).hasValue(marks.get(5).startFrame());
        assertThat(StartPoint.ofStep(TIMELINE, 5)).isEmpty();
        assertThat(StartPoint.ofName(TIMELINE, "twist, right"))
                .hasValue(marks.get(2).startFrame());
        assertThat(StartPoint.ofName(TIMELINE, "dance")).isEmpty();
        assertThat(StartPoint.ofName(TIMELINE, "twist, left"))
                .hasValue(marks.get(1).startFrame());
    }

    @Test
    void aTimeInsideADoseStartsAtTheWordsBeforeIt() {
        Event.Hold hold = TIMELINE.events(Event.Hold.class).get(1);
        Event.Speech last = TIMELINE.events(Event.Speech.class).stream()
                .filter(speech -> speech.startFrame() < hold.startFrame())
                .reduce((a, b) -> b)
                .orElseThrow();
        for (long frame :
                new long[] {last.startFrame(), hold.startFrame(), hold.startFrame() + 1, hold.endFrame() - 1}) {
            assertThat(StartPoint.before(TIMELINE, frame)).hasValue(last.startFrame());
        }
        assertThat(StartPoint.before(TIMELINE, TIMELINE.frames())).isEmpty();
    }

    @Test
    void theTailHoldsWhatIsLeftAndNothingElse() {
        long from = StartPoint.ofStep(TIMELINE, 3).orElseThrow();
        Timeline tail = StartPoint.tail(TIMELINE, from);
        assertThat(tail.frames()).isEqualTo(TIMELINE.frames() - from);
        assertThat(tail.events())
                .hasSameSizeAs(TIMELINE.events().stream()
                        .filter(event -> event.endFrame() > from)
                        .toList());
        assertThat(tail.events().get(0).startFrame()).isZero();
        assertThat(tail.events())
                .allSatisfy(event -> assertThat(event.endFrame()).isLessThanOrEqualTo(tail.frames()));
        assertThat(StartPoint.tail(TIMELINE, 0)).isEqualTo(TIMELINE);
    }
}
