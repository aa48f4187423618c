package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.breathcue.live.Status;
import org.breathcue.live.Status.State;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;

final class LinesViewTest {
    private static final Timeline TIMELINE = Evening.TIMELINE;
    private static final int RATE = TIMELINE.frameRate();

    private final StringWriter out = new StringWriter();
    private final LinesView view =
            new LinesView(TIMELINE, new PrintWriter(out), KeyMode.SINGLE, frame -> "breathcue resume", false);

    @Test
    void aWholeSessionIsALineForEachStretch() {
        for (long frame = 0; frame < TIMELINE.frames(); frame += RATE / 10) {
            view.show(Evening.playing(frame), null);
        }
        view.show(Evening.in(State.ENDED, TIMELINE.frames()), null);
        view.end(Evening.in(State.ENDED, TIMELINE.frames()));

        assertThat(lines())
                .containsExactly(
                        "Welcome.",
                        "Seated twist, left side, 30 seconds",
                        "Seated twist, right side, 30 seconds",
                        "猫と牛 🐈 cat and cow, 2 times 3 breaths",
                        "Row, 4 times",
                        "Wait for it, 10 seconds",
                        "Rest, 2 minutes",
                        "Finished.");
    }

    @Test
    void waitingAndTroubleAreToldOnce() {
        long frame = Evening.dose("Row").startFrame();
        for (State state : List.of(
                State.PLAYING,
                State.WAITING,
                State.SPEAKING,
                State.PLAYING,
                State.RECONNECTING,
                State.PLAYING,
                State.ENDING,
                State.ENDED)) {
            view.show(Evening.in(state, frame), null);
            view.show(Evening.in(state, frame), null);
        }
        view.end(Evening.in(State.ENDED, frame));

        assertThat(lines())
                .containsExactly(
                        "Row, 4 times",
                        "Waiting for you. Press any key to continue.",
                        "Continuing.",
                        "The audio device was lost. Reconnecting…",
                        "The audio device is back.",
                        "Ending.",
                        "Stopped at 3:13. To continue from there:",
                        "  breathcue resume");
    }

    @Test
    void breathSoundIsToldButNotTheVolume() {
        view.show(Evening.playing(0), null);
        view.show(new Status(State.PLAYING, 0, "", -3, false), null);
        view.show(new Status(State.PLAYING, 0, "", -6, true), null);

        assertThat(lines()).containsExactly("Welcome.", "Breath sound off.", "Breath sound on.");
    }

    @Test
    void nothingSteersTheTerminal() {
        view.help();
        view.show(Evening.playing(0), null);
        view.end(Evening.playing(0));

        assertThat(out.toString()).doesNotContain("\u001b", "\r");
    }

    @Test
    void quietIsQuietUnlessTheDeviceIsGone() {
        LinesView quiet =
                new LinesView(TIMELINE, new PrintWriter(out), KeyMode.SINGLE, frame -> "breathcue resume", true);
        quiet.help();
        for (State state : State.values()) {
            quiet.show(Evening.in(state, 0), null);
        }
        quiet.end(Evening.playing(0));

        assertThat(lines()).containsExactly("The audio device was lost. Reconnecting…", "The audio device is back.");
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }
}
