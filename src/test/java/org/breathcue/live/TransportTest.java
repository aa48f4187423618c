package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One stretch on both sides, then one until ready, then a last word, at 100 frames a second. */
class TransportTest {
    private static final int SECOND = 100;
    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final Span NOWHERE = new Span(new Source("test.json", ""), 0, 0);
    private static final Place LEFT = new Place(1, 1, Side.LEFT, 1);
    private static final Place RIGHT = new Place(1, 1, Side.RIGHT, 1);
    private static final Place REST = new Place(2, 1, Side.NONE, 1);

    private static final Timeline TIMELINE = new Timeline(
            "Test",
            "none",
            SECOND,
            12_000,
            1,
            List.of(),
            List.of(
                    new Event.Mark(0, 4000, NOWHERE, LEFT, "Seated twist, left side"),
                    speech(100, 100, "Seated twist", Role.HELPER, null),
                    breath(600, 200, BreathPhase.INHALE, 0, LEFT),
                    breath(800, 200, BreathPhase.EXHALE, 0, LEFT),
                    speech(800, 150, "Exhale, and turn.", Role.ENTER, LEFT),
                    hold(1000, 2000, DoseUnit.SECONDS, 20, LEFT),
                    breath(1000, 400, BreathPhase.INHALE, 1, LEFT),
                    breath(1400, 600, BreathPhase.EXHALE, 1, LEFT),
                    breath(2000, 400, BreathPhase.INHALE, 2, LEFT),
                    breath(2400, 600, BreathPhase.EXHALE, 2, LEFT),
                    speech(2400, 90, "Halfway.", Role.CUE, LEFT),
                    speech(3100, 100, "Come back.", Role.LEAVE, LEFT),
                    new Event.Mark(4000, 3000, NOWHERE, RIGHT, "Seated twist, right side"),
                    speech(4000, 120, "Now the right side.", Role.HELPER, null),
                    hold(5000, 1000, DoseUnit.BREATHS, 2, RIGHT),
                    breath(5000, 500, BreathPhase.INHALE, 1, RIGHT),
                    breath(5500, 500, BreathPhase.INHALE, 2, RIGHT),
                    new Event.Mark(7000, 4000, NOWHERE, REST, "Rest"),
                    hold(8000, 2000, DoseUnit.SECONDS, 20, REST),
                    new Event.Wait(10_000, 0, NOWHERE, REST),
                    new Event.Mark(11_000, 1000, NOWHERE, null, "Goodbye"),
                    speech(11_000, 200, "Goodbye.", Role.SAY, null)));

    private final Transport transport = new Transport(TIMELINE, true);

    @Test
    void aSessionPlaysUpToWhereItWaits() {
        assertThat(transport.from(0))
                .containsExactly(timeline(0, 10_000), new Passage.Wait(WaitReason.UNTIL_READY, 10_000, 0));
        assertThat(transport.from(10_000)).containsExactly(timeline(10_000, 12_000));
        assertThat(new Transport(TIMELINE, false).from(0)).containsExactly(timeline(0, 12_000));
        assertThat(transport.from(12_000)).isEmpty();
    }

    @Test
    void waitingStandsWhereItWas() {
        assertThat(on(Gesture.WAIT, 1700)).containsExactly(new Passage.Wait(WaitReason.ASKED, 1700, 0));
    }

    @Test
    void aPauseOfAWaitGoesOnWithIt() {
        assertThat(on(Gesture.PAUSE, 1700)).containsExactly(new Passage.Wait(WaitReason.ASKED, 1700, 0));
        assertThat(transport.on(
                        Gesture.PAUSE,
                        new Transport.PlaybackState(1700, Optional.of(WaitReason.ASKED), 5 * SECOND, NEVER)))
                .containsExactly(new Passage.Wait(WaitReason.ASKED, 1700, 5 * SECOND));
        assertThat(transport.on(
                        Gesture.PAUSE,
                        new Transport.PlaybackState(10_000, Optional.of(WaitReason.UNTIL_READY), SECOND, NEVER)))
                .containsExactly(new Passage.Wait(WaitReason.UNTIL_READY, 10_000, SECOND));
    }

    /** There, a wait would mean "ready". */
    @Test
    void aPauseInADoseUntilReadyWaits() {
        assertThat(on(Gesture.PAUSE, 9000)).containsExactly(new Passage.Wait(WaitReason.ASKED, 9000, 0));
    }

    @Test
    void continuingEndsAWaitAsASecondWaitDoes() {
        for (Transport.PlaybackState state : List.of(
                new Transport.PlaybackState(2100, Optional.of(WaitReason.ASKED), 5 * SECOND, NEVER),
                new Transport.PlaybackState(2100, Optional.of(WaitReason.ASKED), 11 * SECOND, NEVER),
                new Transport.PlaybackState(10_000, Optional.of(WaitReason.UNTIL_READY), SECOND, NEVER))) {
            assertThat(transport.on(Gesture.CONTINUE, state)).isEqualTo(transport.on(Gesture.WAIT, state));
        }
    }

    @Test
    void afterAShortWaitInterruptedWordsComeAgain() {
        assertThat(starts(after(850, 5))).containsExactly(800L);
        assertThat(starts(after(2450, 5))).containsExactly(2400L);
        assertThat(starts(after(11_100, 5))).containsExactly(11_000L);
    }

    @Test
    void elseTheBreathIsTakenAgainFromItsStart() {
        assertThat(starts(after(1700, 5))).containsExactly(1000L);
        assertThat(starts(after(2100, 5))).containsExactly(2000L);
        // The words are over, and the cycle began before them.
        assertThat(starts(after(2600, 5))).containsExactly(2000L);
        assertThat(starts(after(980, 5))).containsExactly(800L);
    }

    @Test
    void elseItGoesOnWhereItStood() {
        assertThat(starts(after(3500, 5))).containsExactly(3500L);
    }

    @Test
    void afterALongWaitTheListenerIsToldAndLedInAgain() {
        List<Passage> passages = after(2100, 11);
        assertThat(spoken(passages)).contains("Left side, seated twist, 10 seconds left.");
        assertThat(passages).element(2).isEqualTo(new Passage.Again(600, 1000, 2000));
        assertThat(starts(passages)).containsExactly(2000L);
    }

    @Test
    void tenSecondsAreNotLong() {
        assertThat(after(2100, 10)).hasSize(2);
    }

    @Test
    void aLongWaitOnTheWayInBeginsTheWayAgain() {
        List<Passage> passages = after(980, 30);
        assertThat(spoken(passages)).contains("Left side, seated twist.");
        assertThat(starts(passages)).containsExactly(600L);
    }

    @Test
    void aHoldThatNothingLeadsIntoGoesOn() {
        List<Passage> passages = after(5600, 30);
        assertThat(spoken(passages)).contains("Right side, seated twist, 1 breath left.");
        assertThat(passages).noneMatch(Passage.Again.class::isInstance);
        assertThat(starts(passages)).containsExactly(5500L);
    }

    @Test
    void anotherRunSaysWhereItIsAndLeadsInAgain() {
        List<Passage> passages = transport.goOn(2100);
        assertThat(spoken(passages)).containsExactly("Left side, seated twist, 10 seconds left.");
        assertThat(passages.subList(2, passages.size()))
                .containsExactly(
                        new Passage.Again(600, 1000, 2000),
                        timeline(2000, 10_000),
                        new Passage.Wait(WaitReason.UNTIL_READY, 10_000, 0));
        assertThat(transport.goOn(0)).isEqualTo(transport.from(0));
        assertThat(starts(transport.goOn(10_000))).containsExactly(10_000L);
    }

    /** What was said with the left side holds for the right one too, unless it names the left one. */
    @Test
    void anotherRunSetsTheStretchUpAgain() {
        Timeline timeline = new Timeline(
                "Test",
                "none",
                SECOND,
                4000,
                1,
                List.of(),
                List.of(
                        new Event.Mark(0, 2000, NOWHERE, LEFT, "Seated twist, left side"),
                        speech(100, 100, "Sit tall.", Role.SETUP, null),
                        speech(300, 100, "Bend your left knee.", Role.SETUP, null),
                        speech(600, 100, "Turn.", Role.ENTER, LEFT),
                        hold(800, 1000, DoseUnit.SECONDS, 10, LEFT),
                        new Event.Mark(2000, 2000, NOWHERE, RIGHT, "Seated twist, right side"),
                        speech(2000, 100, "Now the right side.", Role.HELPER, null),
                        speech(2200, 100, "Bend your right knee.", Role.SETUP, null),
                        speech(2400, 100, "Turn.", Role.ENTER, RIGHT),
                        hold(2600, 1000, DoseUnit.SECONDS, 10, RIGHT)));
        List<Passage> right = new Transport(timeline, true).goOn(3100);
        assertThat(right.subList(2, right.size()))
                .containsExactly(
                        new Passage.Again(100, 300, 3100),
                        new Passage.Again(2200, 2400, 3100),
                        new Passage.Again(2400, 2600, 3100),
                        timeline(3100, 4000));
        List<Passage> left = new Transport(timeline, true).goOn(650);
        assertThat(left.subList(2, left.size())).containsExactly(new Passage.Again(100, 600, 600), timeline(600, 4000));
        // After the dose, nothing has to be set up.
        List<Passage> after = new Transport(timeline, true).goOn(1900);
        assertThat(after.subList(2, after.size())).containsExactly(timeline(1900, 4000));
    }

    @Test
    void nextIsAnotherStretch() {
        assertThat(starts(on(Gesture.NEXT, 1700))).containsExactly(7000L);
        assertThat(starts(on(Gesture.NEXT, 8000))).containsExactly(11_000L);
        assertThat(on(Gesture.NEXT, 11_500)).containsExactly(new Passage.Chime("end", 11_500));
    }

    @Test
    void aSideIsSkippedToTheOtherOne() {
        assertThat(starts(on(Gesture.SKIP_SIDE, 1700))).containsExactly(4000L);
        assertThat(starts(on(Gesture.SKIP_SIDE, 5700))).containsExactly(7000L);
    }

    @Test
    void backIsTheStartOfAllSides() {
        assertThat(starts(on(Gesture.BACK, 5700))).containsExactly(0L);
        assertThat(starts(on(Gesture.BACK, 7400))).containsExactly(7000L);
    }

    @Test
    void backTwiceIsTheStretchBefore() {
        assertThat(starts(on(Gesture.BACK, 7200))).containsExactly(0L);
        assertThat(starts(transport.on(Gesture.BACK, new Transport.PlaybackState(8000, Optional.empty(), 0, 200))))
                .containsExactly(0L);
    }

    @Test
    void wordsComeAgainWithoutTimeOfTheHold() {
        List<Passage> passages = on(Gesture.AGAIN, 2600);
        assertThat(passages.get(0))
                .isEqualTo(new Passage.Words(new LivePhrase.Repeated(new Utterance("Halfway.", 150)), 2600));
        assertThat(starts(passages)).containsExactly(2000L);
        // While they are said, they only begin again.
        assertThat(on(Gesture.AGAIN, 2450)).containsExactlyElementsOf(transport.from(2400));
    }

    @Test
    void whereIsToldAndThenItGoesOn() {
        List<Passage> passages = on(Gesture.WHERE, 1700);
        assertThat(spoken(passages)).contains("Left side, seated twist, 15 seconds left.");
        assertThat(starts(passages)).containsExactly(1000L);
    }

    @Test
    void whoAsksWhileWaitingGoesOnWaiting() {
        Transport.PlaybackState waiting = new Transport.PlaybackState(1700, Optional.of(WaitReason.ASKED), 500, NEVER);
        assertThat(transport.on(Gesture.WHERE, waiting))
                .last()
                .isEqualTo(new Passage.Wait(WaitReason.ASKED, 1700, 500));
        assertThat(transport.on(Gesture.AGAIN, waiting))
                .last()
                .isEqualTo(new Passage.Wait(WaitReason.ASKED, 1700, 500));
        assertThat(starts(transport.on(Gesture.NEXT, waiting))).containsExactly(7000L);
    }

    @Test
    void aKeyWithinAHoldUntilReadySaysSo() {
        assertThat(starts(on(Gesture.WAIT, 8500))).containsExactly(10_000L);
        assertThat(new Transport(TIMELINE, false).on(Gesture.WAIT, playing(8500)))
                .containsExactly(new Passage.Wait(WaitReason.ASKED, 8500, 0));
    }

    @Test
    void whoIsReadyGoesOn() {
        Transport.PlaybackState ready =
                new Transport.PlaybackState(10_000, Optional.of(WaitReason.UNTIL_READY), 9000, NEVER);
        assertThat(transport.on(Gesture.WAIT, ready)).containsExactly(timeline(10_000, 12_000));
    }

    @Test
    void whoIsNotReadyHasNotBegunTheNextStretch() {
        Transport.PlaybackState waiting =
                new Transport.PlaybackState(11_000, Optional.of(WaitReason.UNTIL_READY), 500, NEVER);
        assertThat(starts(transport.on(Gesture.NEXT, waiting))).containsExactly(11_000L);
        assertThat(starts(transport.on(Gesture.BACK, waiting))).containsExactly(7000L);
        assertThat(spoken(transport.on(Gesture.WHERE, waiting))).containsExactly("Rest.");
    }

    @Test
    void remindersComeAfterHalfAMinuteAndThenEachMinute() {
        assertThat(transport.nextReminder(0)).isEqualTo(30 * SECOND);
        assertThat(transport.nextReminder(30 * SECOND)).isEqualTo(90 * SECOND);
        assertThat(transport.nextReminder(90 * SECOND)).isEqualTo(150 * SECOND);
        Transport.PlaybackState waiting =
                new Transport.PlaybackState(10_000, Optional.of(WaitReason.UNTIL_READY), 3000, NEVER);
        List<Passage> passages = transport.remind(waiting);
        assertThat(spoken(passages)).contains("Whenever you are ready.");
        assertThat(passages).last().isEqualTo(new Passage.Wait(WaitReason.UNTIL_READY, 10_000, 3000));
    }

    @Test
    void theEndIsAChime() {
        assertThat(on(Gesture.END, 1700)).containsExactly(new Passage.Chime("end", 1700));
    }

    @Test
    void whatIsLeftIsToldAsPeopleSayIt() {
        TimelineIndex index = new TimelineIndex(TIMELINE);
        assertThat(PositionAnnouncement.at(index, 150)).isEqualTo("Left side, seated twist.");
        assertThat(PositionAnnouncement.at(index, 2700)).isEqualTo("Left side, seated twist, 5 seconds left.");
        assertThat(PositionAnnouncement.at(index, 2990)).isEqualTo("Left side, seated twist.");
        assertThat(PositionAnnouncement.at(index, 5100)).isEqualTo("Right side, seated twist, 2 breaths left.");
        assertThat(PositionAnnouncement.at(index, 8000)).isEqualTo("Rest, 20 seconds left.");
        assertThat(PositionAnnouncement.at(index, 11_500)).isEqualTo("Goodbye.");
    }

    @Test
    void aHeldBreathEndsWithoutWaitingOrWhenTheListenerIsReady() {
        Transport held = held();
        assertThat(held.from(0)).containsExactly(timeline(0, 4000), new Passage.Wait(WaitReason.UNTIL_READY, 4000, 0));
        assertThat(held.on(Gesture.WAIT, playing(1500)))
                .containsExactly(timeline(2000, 4000), new Passage.Wait(WaitReason.UNTIL_READY, 4000, 0));
    }

    @Test
    void aHeldBreathGoesOnWhereItWasInterrupted() {
        assertThat(starts(held().resume(1500, SECOND))).containsExactly(1500L);
    }

    /** A breath that is held until the listener is ready, then a hold until ready. */
    private static Transport held() {
        List<Event> events = List.of(
                new Event.Mark(0, 5000, NOWHERE, REST, "Retention"),
                hold(1000, 1000, DoseUnit.SECONDS, 10, REST),
                breath(1000, 1000, BreathPhase.HOLD_OUT, 1, REST),
                new Event.Wait(2000, 0, NOWHERE, REST),
                hold(3000, 1000, DoseUnit.SECONDS, 10, REST),
                new Event.Wait(4000, 0, NOWHERE, REST));
        return new Transport(new Timeline("Test", "none", SECOND, 5000, 1, List.of(), events), true);
    }

    private List<Passage> on(Gesture gesture, long frame) {
        return transport.on(gesture, playing(frame));
    }

    /** What is heard after waiting so many seconds. */
    private List<Passage> after(long frame, int seconds) {
        return transport.on(
                Gesture.WAIT,
                new Transport.PlaybackState(frame, Optional.of(WaitReason.ASKED), (long) seconds * SECOND, NEVER));
    }

    private static Transport.PlaybackState playing(long frame) {
        return new Transport.PlaybackState(frame, Optional.empty(), 0, NEVER);
    }

    /** Where the timeline goes on. */
    private static List<Long> starts(List<Passage> passages) {
        List<Long> starts = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage instanceof Passage.Timeline timeline) {
                starts.add(timeline.from());
            }
        }
        return starts;
    }

    private static List<String> spoken(List<Passage> passages) {
        List<String> texts = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage instanceof Passage.Words words
                    && words.phrase() instanceof LivePhrase.Announcement announcement) {
                texts.add(announcement.text());
            }
        }
        return texts;
    }

    private static Passage timeline(long from, long to) {
        return new Passage.Timeline(from, to);
    }

    private static Event.Speech speech(long start, long length, String text, Role role, @Nullable Place place) {
        return new Event.Speech(start, length, NOWHERE, place, new Utterance(text, 150), role);
    }

    private static Event.Breath breath(long start, long length, BreathPhase phase, int cycle, Place place) {
        return new Event.Breath(start, length, NOWHERE, place, phase, cycle, false);
    }

    private static Event.Dose hold(long start, long length, DoseUnit unit, double amount, Place place) {
        return new Event.Dose(start, length, NOWHERE, place, DoseForm.HOLD, new DoseAmount(unit, amount));
    }
}
