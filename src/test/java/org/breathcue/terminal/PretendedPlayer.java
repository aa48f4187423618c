package org.breathcue.terminal;

import java.util.function.LongSupplier;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/** Plays nothing, but tells what would be heard by a clock. It loses its device when asked for {@link Gesture#AGAIN}. */
final class PretendedPlayer {
    private static final double STEP_DB = 3;
    private static final long CHIME_NANOS = 400_000_000;

    private final Timeline timeline;
    private final LongSupplier nanoTime;
    private Status.State state = Status.State.PLAYING;
    private long frame;
    private long since;
    private double volumeDb;
    private boolean breathSound = true;

    PretendedPlayer(Timeline timeline, long startFrame, LongSupplier nanoTime) {
        this.timeline = timeline;
        this.frame = startFrame;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    synchronized Status status() {
        long passed = nanoTime.getAsLong() - since;
        if (state == Status.State.ENDING && passed > CHIME_NANOS) {
            state = Status.State.ENDED;
        }
        if (state == Status.State.PLAYING && heard() >= timeline.frames()) {
            go(Status.State.ENDED, timeline.frames());
        }
        return new Status(state, heard(), words(), volumeDb, breathSound);
    }

    synchronized void gesture(Gesture gesture) {
        switch (gesture) {
            case WAIT -> go(other(Status.State.WAITING), heard());
            case AGAIN -> go(other(Status.State.RECONNECTING), heard());
            case NEXT -> go(state, mark(1));
            case BACK -> go(state, mark(-1));
            case SOFTER -> volumeDb -= STEP_DB;
            case LOUDER -> volumeDb = Math.min(0, volumeDb + STEP_DB);
            case BREATH_SOUND -> breathSound = !breathSound;
            case END -> go(Status.State.ENDING, heard());
            case PAUSE, CONTINUE, WHERE, SKIP_SIDE -> {}
        }
    }

    private String words() {
        return state == Status.State.PLAYING
                ? new TimelineIndex(timeline)
                        .speech()
                        .at(heard())
                        .map(Event.Speech::text)
                        .orElse("")
                : "";
    }

    private Status.State other(Status.State wanted) {
        return state == wanted ? Status.State.PLAYING : wanted;
    }

    private long heard() {
        return state == Status.State.PLAYING
                ? Math.min(
                        timeline.frames(),
                        frame + (nanoTime.getAsLong() - since) / 1000 * timeline.frameRate() / 1_000_000)
                : frame;
    }

    private void go(Status.State to, long at) {
        frame = at;
        state = to;
        since = nanoTime.getAsLong();
    }

    private long mark(int step) {
        var marks = timeline.events(Event.Mark.class);
        int now = marks.indexOf(
                VisibleEvents.at(new TimelineIndex(timeline), heard()).mark());
        return marks.get(Math.max(0, Math.min(marks.size() - 1, now + step))).startFrame();
    }
}
