package org.breathcue.mpris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.live.Status.State;
import org.breathcue.timeline.TimelineIndex;
import org.junit.jupiter.api.Test;

/** When clients that go on from a position by the clock have to be told another one. */
class ShownPositionTest {
    private static final TimelineIndex INDEX = new TimelineIndex(Evening.TIMELINE);
    private static final long TICK_NANOS = 100_000_000;
    private static final int TICK_FRAMES = Evening.RATE / 10;

    private final List<Long> told = new ArrayList<>();
    private ShownPosition shown = new ShownPosition(state(State.PLAYING, 1000), 0);
    private long frame = 1000;
    private long nanos;

    @Test
    void nobodyIsToldWhileItPlays() {
        pass(State.PLAYING, 500, TICK_FRAMES);
        assertThat(told).isEmpty();
    }

    @Test
    void aJumpIsToldOnce() {
        pass(State.PLAYING, 10, TICK_FRAMES);
        frame = 4000;
        pass(State.PLAYING, 10, TICK_FRAMES);
        frame = 1000;
        pass(State.PLAYING, 10, TICK_FRAMES);
        assertThat(told).containsExactly(4010L, 1010L);
    }

    /** The wait is told as a change of the status, after which clients stand still. */
    @Test
    void whatIsOwedAfterAWaitIsTold() {
        pass(State.PLAYING, 20, TICK_FRAMES);
        pass(State.WAITING, 50, 0);
        assertThat(told).isEmpty();
        frame -= 150;
        pass(State.PLAYING, 10, TICK_FRAMES);
        assertThat(told).containsExactly(1060L);
    }

    @Test
    void afterWordsOutsideTheSessionThePositionIsTold() {
        pass(State.SPEAKING, 40, 0);
        assertThat(told).isEmpty();
        pass(State.PLAYING, 10, TICK_FRAMES);
        assertThat(told).containsExactly(1010L);
    }

    /** The session is heard 2 % slower than the clock goes. */
    @Test
    void aClockThatGoesFasterIsCorrectedNowAndThen() {
        for (int i = 0; i < 1000; i++) {
            pass(State.PLAYING, 1, i % 5 == 0 ? TICK_FRAMES - 1 : TICK_FRAMES);
        }
        assertThat(told).hasSizeBetween(2, 5);
    }

    private void pass(State state, int ticks, int frames) {
        for (int i = 0; i < ticks; i++) {
            nanos += TICK_NANOS;
            frame += frames;
            if (shown.update(state, state(state, frame), nanos)) {
                told.add(frame);
            }
        }
    }

    private static PlayerState state(State state, long frame) {
        return PlayerState.of(INDEX, Evening.status(state, frame));
    }
}
