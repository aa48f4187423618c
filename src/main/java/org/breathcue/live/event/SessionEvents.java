package org.breathcue.live.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.breathcue.live.Ending;
import org.breathcue.live.HeardPart;
import org.breathcue.live.Status;
import org.breathcue.live.WaitReason;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/**
 * Turns what was heard into events. The events depend only on what was heard and in which order, not on when this is
 * told. Used by one thread.
 */
final class SessionEvents {
    private final Timeline timeline;
    private final Stretches stretches;
    private final EventLine line;
    private final PlaceEvents places;
    private final AudibleEvents audible;
    private final Consumer<ObjectNode> out;

    /** The frames at which an event of the timeline starts or ends, in ascending order. */
    private final long[] edges;

    private String state = "";
    private Optional<HeardPart.Wait> waiting = Optional.empty();
    private long playhead;

    /** The number of frames heard since the last position. */
    private long sincePosition;

    private double volumeDb;
    private boolean breathSound = true;

    /** @param out receives the events */
    SessionEvents(Timeline timeline, Consumer<ObjectNode> out) {
        TimelineIndex index = new TimelineIndex(timeline);
        this.timeline = timeline;
        this.stretches = new Stretches(timeline);
        this.line = new EventLine(timeline.frameRate());
        this.places = new PlaceEvents(index, stretches, line, out);
        this.audible = new AudibleEvents(index, line, out);
        this.out = out;
        this.edges = timeline.events().stream()
                .flatMapToLong(event -> LongStream.of(event.startFrame(), event.endFrame()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Tells about the session. To be called first. */
    void begin(long startFrame) {
        playhead = startFrame;
        places.reached(startFrame);
        ObjectNode event = line.event("session", startFrame);
        event.put("format", EventLine.FORMAT).put("title", timeline.title()).put("voice", timeline.voice());
        event.put("frameRate", timeline.frameRate());
        line.length(event, timeline.frames());
        ArrayNode list = event.putArray("stretches");
        for (Stretches.Stretch stretch : stretches.all()) {
            ObjectNode node = PlaceEvents.named(list.addObject(), stretch);
            line.length(line.place(node, stretch.startFrame()), stretch.endFrame() - stretch.startFrame());
        }
        out.accept(event);
    }

    /** Tells what was heard. */
    void heard(HeardPart part) {
        playhead = part.playhead();
        state(part);
        if (part.timeline().isPresent()) {
            played(part, part.timeline().get());
        } else {
            boolean untilReady = part.waiting()
                    .filter(wait -> wait.reason() == WaitReason.UNTIL_READY)
                    .isPresent();
            // At `until ready`, the next stretch has not begun yet.
            places.enter(untilReady ? playhead - 1 : playhead);
            audible.outside(playhead, part.words());
            pass(part.frames(), false);
        }
    }

    /** Goes from edge to edge, so that every event is told at its frame. */
    private void played(HeardPart part, HeardPart.TimelineFrames frames) {
        boolean moves = !frames.again();
        long frame = frames.from();
        places.enter(moves ? frame : playhead);
        audible.enter(frame);
        pass(frames.lead(), false);
        while (frame < frames.to()) {
            long next = Math.min(frames.to(), nextEdge(frame));
            pass(next - frame, moves);
            frame = next;
            audible.reached(frame);
            if (moves) {
                places.reached(frame);
            }
            if (frame < frames.to()) {
                places.enter(moves ? frame : playhead);
                audible.enter(frame);
            }
        }
        pass(part.frames() - frames.lead() - (frames.to() - frames.from()), false);
    }

    private long nextEdge(long frame) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] <= frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < edges.length ? edges[low] : Long.MAX_VALUE;
    }

    /** Counts frames that were heard, and tells the position once a second. */
    private void pass(long frames, boolean moves) {
        long left = frames;
        while (sincePosition + left >= timeline.frameRate()) {
            long step = timeline.frameRate() - sincePosition;
            left -= step;
            playhead += moves ? step : 0;
            sincePosition = 0;
            out.accept(line.event("position", playhead));
        }
        sincePosition += left;
        playhead += moves ? left : 0;
    }

    private void state(HeardPart part) {
        Optional<HeardPart.Wait> before = waiting;
        waiting = part.waiting();
        String now = key(part.state());
        if (now.equals(state)) {
            return;
        }
        state = now;
        ObjectNode event = line.event("state", playhead).put("state", now);
        waiting.ifPresent(wait -> event.put("why", key(wait.reason())));
        if (waiting.isEmpty()) {
            before.ifPresent(
                    wait -> event.put("waitedFrames", wait.frames()).put("waitedSeconds", line.seconds(wait.frames())));
        }
        out.accept(event);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells what has changed besides the sound. */
    void status(Status status) {
        if (status.volumeDb() != volumeDb) {
            volumeDb = status.volumeDb();
            out.accept(line.event("volume", playhead).put("db", volumeDb));
        }
        if (status.breathSound() != breathSound) {
            breathSound = status.breathSound();
            out.accept(line.event("breath-sound", playhead).put("on", breathSound));
        }
        if (status.state() == Status.State.RECONNECTING) {
            told(Status.State.RECONNECTING);
        }
    }

    private void told(Status.State now) {
        if (!state.equals(key(now))) {
            state = key(now);
            audible.outside(playhead, "");
            out.accept(line.event("state", playhead).put("state", state));
        }
    }

    /** Tells about lines of the input that are not gestures. */
    void error(String message) {
        out.accept(line.event("error", playhead).put("message", message));
    }

    /**
     * Tells that the session has ended. To be called last.
     *
     * @param reason why it failed; empty if it did not
     */
    void end(Ending ending, String reason) {
        audible.outside(playhead, "");
        places.leave();
        told(Status.State.ENDED);
        ObjectNode event = line.event("end", playhead).put("how", ending.key());
        if (!reason.isEmpty()) {
            event.put("message", reason);
        }
        out.accept(event);
    }
}
