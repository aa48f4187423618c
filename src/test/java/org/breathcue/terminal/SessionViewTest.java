package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.breathcue.live.Status;
import org.breathcue.live.Status.State;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SessionViewTest {
    private static final Timeline TIMELINE = Evening.TIMELINE;
    private static final long RATE = TIMELINE.frameRate();
    private static final int WIDE = 79;
    private static final List<State> STATES = List.of(State.values());

    private final SessionView view = new SessionView(TIMELINE, true, frame -> "breathcue play row --from 3:08");

    @Test
    void aHoldInSeconds() {
        Event.Dose hold = Evening.dose("Seated twist, left side");

        assertThat(lines(hold.startFrame() + 2 * RATE))
                .containsExactly(
                        "Seated twist, left side",
                        "━━━━━━━━────────────────────────────────  inhale",
                        "0:28 left of 0:30                         6:05 left in all",
                        "",
                        "Next: Seated twist, right side",
                        "Any key pauses, ? shows the keys");
    }

    @Test
    void aHoldInBreaths() {
        Event.Dose hold = Evening.dose("猫と牛 🐈 cat and cow");

        assertThat(lines(hold.startFrame() + 11 * RATE))
                .contains("breath 2 of 3, 0:22 left                  4:14 left in all");
    }

    @Test
    void aFlow() {
        assertThat(lines(Evening.dose("Row").startFrame()).get(2)).startsWith("0:44 left of 4 times ");
    }

    @Test
    void beforeAndAfterADose() {
        Event.Dose hold = Evening.dose("Seated twist, left side");

        assertThat(lines(hold.startFrame() - 1).get(2)).startsWith("0:30 to come ");
        assertThat(lines(hold.startFrame()).get(2)).startsWith("0:30 left ");
        assertThat(lines(hold.endFrame() - 1).get(2)).startsWith("0:01 left ");
        assertThat(lines(hold.endFrame()).get(2)).startsWith("     ");
    }

    @Test
    void theWordsThatAreSpokenAreDimmed() {
        Status status = new Status(State.SPEAKING, 0, "Right side, seated twist, 20 seconds left.", 0, true);

        assertThat(view.lines(status, WIDE, 24).get(3))
                .isEqualTo(ScreenLine.of("Right side, seated twist, 20 seconds left.", TextStyle.FAINT));
        assertThat(view.lines(status, 20, 24).get(3).text()).isEqualTo("Right side, seated…");
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, Waiting for you. Press any key to continue.",
        "RECONNECTING, The audio device was lost. Reconnecting…",
        "PLAYING, 'Any key pauses, ? hides the keys'"
    })
    void theKeysDoNotHideWhatGoesOn(State state, String line) {
        for (int rows = 1; rows <= 7; rows++) {
            List<ScreenLine> lines = view.help(Evening.in(state, 0), WIDE, rows);

            assertThat(lines).hasSize(Math.min(rows, SessionView.LINES));
            assertThat(lines.get(lines.size() - 1).text()).isEqualTo(line);
        }
    }

    /** A window of 40 columns and 24 rows, of which the last column and the last row stay empty. */
    @ParameterizedTest
    @CsvSource({"39, 11", "55, 11", "56, 6", "79, 6"})
    void theListOfKeysIsComplete(int columns, int lines) {
        List<ScreenLine> shown = view.help(Evening.playing(0), columns, 23);

        assertThat(shown).hasSize(lines);
        assertThat(shown.stream().map(ScreenLine::text))
                .noneMatch(line -> line.contains("…"))
                .allMatch(line -> Columns.of(line) <= columns);
        assertThat(String.join("\n", shown.stream().map(ScreenLine::text).toList()))
                .contains("pause, continue", "next stretch", "back", "repeat the words", "where am I", "skip this side")
                .contains("softer", "louder", "breath sound off or on", "end gently", "stop at once")
                .contains("show or hide the keys", "Any key pauses, ? hides the keys");
    }

    @ParameterizedTest
    @CsvSource({"227, 3:47", "30, 0:30", "22.5, 0:23", "3600, 1:00:00"})
    void aDoseInSecondsIsToldLikeWhatIsLeft(double seconds, String told) {
        assertThat(DoseText.besideClock(new DoseAmount(DoseUnit.SECONDS, seconds)))
                .isEqualTo(told);
    }

    @Test
    void theEndComesLast() {
        assertThat(lines(Evening.mark("Rest").startFrame()).get(4)).isEqualTo("Next: the end");
        assertThat(lines(TIMELINE.frames()).get(2)).endsWith(" 0:00 left in all");
        assertThat(lines(TIMELINE.frames() + RATE)).isEqualTo(lines(TIMELINE.frames()));
    }

    @ParameterizedTest
    @EnumSource(BreathPhase.class)
    void theBarBreathes(BreathPhase phase) {
        Event.Breath breath = breath(phase);
        double first = view.fullness(breath, breath.startFrame());
        double middle = view.fullness(breath, breath.startFrame() + breath.lengthFrames() / 2);
        double last = view.fullness(breath, breath.endFrame());

        switch (phase) {
            case INHALE ->
                assertThat(List.of(first, Math.round(middle * 1e9) / 1e9, last)).containsExactly(0.0, 0.5, 1.0);
            case HOLD_IN -> assertThat(List.of(first, middle, last)).containsOnly(1.0);
            case EXHALE ->
                assertThat(List.of(first, Math.round(middle * 1e9) / 1e9, last)).containsExactly(1.0, 0.5, 0.0);
            case HOLD_OUT -> assertThat(List.of(first, middle, last)).containsOnly(0.0);
        }
    }

    @Test
    void theBarNeverJumps() {
        Event.Dose hold = Evening.dose("Rest");
        int before = filled(hold.startFrame());
        for (long frame = hold.startFrame(); frame < hold.endFrame(); frame += RATE / 100) {
            int now = filled(frame);
            assertThat(Math.abs(now - before)).as("at %d", frame).isLessThanOrEqualTo(1);
            before = now;
        }
    }

    @ParameterizedTest
    @CsvSource({"INHALE, inhale", "HOLD_IN, hold", "EXHALE, exhale", "HOLD_OUT, hold"})
    void aPhaseHasItsWordFromTheFirstFrameToTheLast(BreathPhase phase, String word) {
        Event.Breath breath = breath(phase);

        assertThat(lines(breath.startFrame()).get(1)).endsWith("  " + word);
        assertThat(lines(breath.endFrame() - 1).get(1)).endsWith("  " + word);
        assertThat(lines(breath.endFrame()).get(1)).doesNotEndWith("  " + word);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PLAYING"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyBreathesWhileItDoesNotPlay(State state) {
        Status status = Evening.in(state, breath(BreathPhase.INHALE).startFrame() + RATE);

        assertThat(view.lines(status, WIDE, 24).get(1).text()).isEqualTo("─".repeat(40));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, Waiting for you. Press any key to continue.",
        "RECONNECTING, The audio device was lost. Reconnecting…",
        "ENDING, Ending.",
        "SPEAKING, 'Any key pauses, ? shows the keys'"
    })
    void theLastLineTellsWhatGoesOn(State state, String line) {
        assertThat(view.lines(Evening.in(state, 0), WIDE, 24).get(5).text()).isEqualTo(line);
    }

    @Test
    void withoutKeysNoKeyIsAskedFor() {
        SessionView without = new SessionView(TIMELINE, false, frame -> "");

        for (State state : State.values()) {
            assertThat(without.lines(Evening.in(state, 0), WIDE, 24).get(5).text())
                    .doesNotContainIgnoringCase("key");
        }
    }

    @Test
    void whatTheListenerChangedIsShown() {
        assertThat(view.lines(new Status(State.PLAYING, 0, "", -6, false), WIDE, 24)
                        .get(5)
                        .text())
                .isEqualTo("Any key pauses, ? shows the keys          −6 dB, breath off");
    }

    /** Whatever is shown has its place, and fits. */
    @Test
    void everyLineFitsInEveryTerminal() {
        Random random = new Random(6);
        for (int i = 0; i < 3000; i++) {
            State state = STATES.get(random.nextInt(STATES.size()));
            long frame = random.nextLong(TIMELINE.frames() + RATE);
            int columns = 1 + random.nextInt(90);
            int rows = 1 + random.nextInt(7);
            Status status = new Status(
                    state, frame, "Sit tall. ".repeat(random.nextInt(12)), -random.nextInt(40), random.nextBoolean());
            List<ScreenLine> lines = view.lines(status, columns, rows);
            assertThat(lines).hasSize(Math.min(rows, SessionView.LINES));
            assertThat(lines)
                    .allSatisfy(line ->
                            assertThat(Columns.of(line.text())).as(line.text()).isLessThanOrEqualTo(columns));
            assertThat(view.help(status, columns, rows)).hasSizeLessThanOrEqualTo(rows);
            assertThat(view.help(status, columns, rows))
                    .allSatisfy(line -> assertThat(Columns.of(line.text())).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void theRightColumnStandsStill() {
        for (long frame = 0; frame < TIMELINE.frames(); frame += RATE / 3) {
            assertThat(lines(frame).get(2)).matches(".{42}[ \\d]\\d?:\\d\\d left in all");
        }
    }

    @Test
    void inOneLineIsWhatGoesOnAndInTwoTheStretch() {
        Status waiting = Evening.in(State.WAITING, Evening.mark("Row").startFrame());

        assertThat(view.lines(waiting, WIDE, 2))
                .extracting(ScreenLine::text)
                .containsExactly("Row", "Waiting for you. Press any key to continue.");
    }

    @Test
    void howItEndedStays() {
        long frame = Evening.mark("Row").startFrame() + RATE / 2;

        assertThat(view.ended(Evening.playing(frame)))
                .extracting(ScreenLine::text)
                .containsExactly("Row", "Stopped at 3:08. To continue from there:", "  breathcue play row --from 3:08");
        assertThat(view.ended(Evening.playing(TIMELINE.frames())))
                .extracting(ScreenLine::text)
                .containsExactly("Finished.");
    }

    private List<String> lines(long frame) {
        return view.lines(Evening.playing(frame), WIDE, 24).stream()
                .map(ScreenLine::text)
                .toList();
    }

    private int filled(long frame) {
        String bar = lines(frame).get(1);
        return 2 * (int) bar.chars().filter(c -> c == '━').count()
                + (int) bar.chars().filter(c -> c == '╸').count();
    }

    /** One whose end is the beginning of another. */
    private static Event.Breath breath(BreathPhase phase) {
        long from = Evening.dose("Rest").startFrame() + RATE;
        return TIMELINE.events(Event.Breath.class).stream()
                .filter(breath -> breath.startFrame() > from && breath.phase() == phase)
                .findFirst()
                .orElseThrow();
    }
}
