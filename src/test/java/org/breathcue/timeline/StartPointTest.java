package org.breathcue.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.support.Compiled;
import org.breathcue.voice.Utterance;
import org.junit.jupiter.api.Test;

final class StartPointTest {
    private static final Span SPAN = new Span(new Source("s.json", ""), 0, 0);
    private static final Place PLACE = new Place(1, 1, Side.NONE, 1);
    private static final Timeline TIMELINE =
            Compiled.timeline(new Source("s.json", """
                    { "title": "Start", "steps": [
                      { "say": "Welcome." },
                      { "repeat": 2, "steps": [{ "name": "Twist", "sides": "both", "setup": "Sit to the {side}.", "hold": "6 breaths" }] },
                      { "pause": "3 s" }
                    ] }"""), new FolderLibrary(List.of(), Path.of("")));

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
                        "Pause, 3 seconds");
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
        Event.Dose hold = TIMELINE.events(Event.Dose.class).get(1);
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
    void aTimeInsideMovesByTheClockStartsAtTheMoveAround() {
        Timeline timeline = Compiled.timeline(new Source("s.json", """
                { "title": "Start", "steps": [{
                  "name": "March", "times": 3, "enter": "Stand up.",
                  "flow": [{ "say": "March.", "within": "5 s" }, { "say": "Rest.", "for": "5 s" }]
                }] }"""), new FolderLibrary(List.of(), Path.of("")));
        List<Event.Dose> moves = timeline.events(Event.Dose.class);
        assertThat(StartPoint.before(timeline, moves.get(2).startFrame() + 1))
                .hasValue(moves.get(2).startFrame());
        assertThat(StartPoint.before(timeline, moves.get(4).startFrame() - 1))
                .as("words between the moves")
                .hasValue(moves.get(3).startFrame() - 12_000);
        assertThat(StartPoint.before(timeline, moves.get(0).endFrame() - 1))
                .as("words that lead in")
                .isNotEqualTo(OptionalLong.of(moves.get(0).startFrame()));
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

    @Test
    void wordsCountFromTheirFirstFrameAndCuesInADoseNotAtAll() {
        Timeline timeline = session(
                mark(0, 100, "Fold"),
                speech(10, "Sit."),
                hold(20, 30),
                speech(20, "Now."),
                speech(40, "Halfway."),
                speech(50, "Up."),
                mark(100, 100, "Twist"));
        assertThat(StartPoint.before(timeline, 9)).hasValue(0);
        assertThat(StartPoint.before(timeline, 10)).hasValue(10);
        assertThat(StartPoint.before(timeline, 49)).hasValue(10);
        assertThat(StartPoint.before(timeline, 50)).hasValue(50);
        assertThat(StartPoint.before(timeline, 99)).hasValue(50);
        assertThat(StartPoint.before(timeline, 100)).hasValue(100);
        assertThat(StartPoint.before(timeline, 199)).hasValue(100);
        assertThat(StartPoint.before(timeline, 200)).isEmpty();
        assertThat(StartPoint.before(timeline, 0)).hasValue(0);
        assertThat(StartPoint.before(timeline, -1)).isEmpty();
    }

    @Test
    void aChapterThatBeginsWithADoseIsAPlaceToStart() {
        Timeline timeline =
                session(mark(0, 50, "Say"), mark(50, 150, "Breathing"), hold(50, 150), speech(50, "Inhale."));
        assertThat(StartPoint.before(timeline, 60)).hasValue(50);
    }

    @Test
    void theTailCutsWhatHasBegunAndKeepsEverythingAboutIt() {
        Timeline timeline = session(
                new Event.Chime(0, 20, SPAN, null, "bell"),
                new Event.Chime(10, 20, SPAN, null, "bell"),
                new Event.Wait(40, 0, SPAN, PLACE),
                new Event.Breath(50, 20, SPAN, PLACE, BreathPhase.EXHALE, 3, true));
        assertThat(StartPoint.tail(timeline, 20).events())
                .containsExactly(
                        new Event.Chime(0, 10, SPAN, null, "bell"),
                        new Event.Wait(20, 0, SPAN, PLACE),
                        new Event.Breath(30, 20, SPAN, PLACE, BreathPhase.EXHALE, 3, true));
    }

    @Test
    void aNameMayBeThatOfAStretchFile() {
        Span file = new Span(new Source("scripts/stretches/seated-twist.json", ""), 0, 0);
        Timeline timeline = session(
                mark(0, 70, "Fold"),
                new Event.Mark(70, 130, file, PLACE, "Twist"),
                new Event.Chime(80, 9, file, null, "bell"));
        assertThat(StartPoint.ofName(timeline, "seated-twist")).hasValue(70);
        assertThat(StartPoint.ofName(timeline, "TWIST")).hasValue(70);
        assertThat(StartPoint.ofName(timeline, "twist.json")).isEmpty();
    }

    /** 200 frames. */
    private static Timeline session(Event... events) {
        return new Timeline("Test", "counting", 48_000, 200, 0, List.of(), List.of(events));
    }

    private static Event mark(long start, long length, String name) {
        return new Event.Mark(start, length, SPAN, PLACE, name);
    }

    private static Event speech(long start, String words) {
        return new Event.Speech(start, 5, SPAN, PLACE, new Utterance(words, 150), Role.CUE);
    }

    private static Event hold(long start, long length) {
        return new Event.Dose(start, length, SPAN, PLACE, DoseForm.HOLD, new DoseAmount(DoseUnit.SECONDS, 1));
    }
}
