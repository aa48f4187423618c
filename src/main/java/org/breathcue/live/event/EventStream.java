package org.breathcue.live.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.breathcue.live.Ending;
import org.breathcue.live.Gesture;
import org.breathcue.live.HeardTrail;
import org.breathcue.live.Status;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of a live session to a stream while it plays, and reads gestures from another one. Two threads do
 * this, so that a slow reader never delays the sound.
 *
 * <p>No events are queued. What was heard is kept as a {@link HeardTrail}, which hardly grows, and events are made from it
 * when the reader has taken those before. Only error messages have a queue, and those that do not fit are counted.
 */
public final class EventStream {
    private static final long POLL_MILLIS = 20;
    /** The longest time to wait at the end for a reader that takes nothing. */
    private static final long MOST_MILLIS_TO_END = 500;

    private static final int MOST_ERRORS = 100;

    private final SessionEvents events;
    private final HeardTrail trail;
    private final Supplier<Status> status;
    private final OutputStream out;
    private final BlockingQueue<String> errors = new ArrayBlockingQueue<>(MOST_ERRORS);
    private final AtomicInteger moreErrors = new AtomicInteger();
    private final Thread writer = new Thread(this::write, "events");
    private final StringBuilder lines = new StringBuilder();
    private volatile @Nullable End end;
    private volatile @Nullable IOException failure;

    private record End(Ending ending, String reason) {}

    /** What a stream does to a session. Any thread may call it. */
    public interface Listener {
        /** Handles a gesture. */
        void gesture(Gesture gesture);

        /** Is told that there will be no more gestures. */
        void unattended();
    }

    private EventStream(Timeline timeline, HeardTrail trail, Supplier<Status> status, OutputStream out) {
        this.events = new SessionEvents(timeline, this::add);
        this.trail = trail;
        this.status = status;
        this.out = out;
    }

    /**
     * Starts to write and to read.
     *
     * @param trail what is heard of the session
     * @param status returns the current status; called by another thread
     * @param listener the receiver of the gestures
     */
    public static EventStream start(
            Timeline timeline,
            long startFrame,
            HeardTrail trail,
            Supplier<Status> status,
            Listener listener,
            InputStream in,
            OutputStream out) {
        EventStream stream = new EventStream(timeline, trail, status, out);
        stream.events.begin(startFrame);
        GestureLines gestures = new GestureLines(in, listener::gesture, stream::error);
        Thread reader = new Thread(
                () -> {
                    gestures.read();
                    listener.unattended();
                },
                "gestures");
        reader.setDaemon(true);
        stream.writer.setDaemon(true);
        stream.writer.start();
        reader.start();
        return stream;
    }

    /**
     * Writes the last events, and waits half a second at most until they are read.
     *
     * @param reason why playing failed; empty if it did not
     */
    public void end(Ending ending, String reason) {
        end = new End(ending, reason);
        try {
            writer.join(MOST_MILLIS_TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns why events could not be written; empty if all were written, or if the reader went away. */
    public Optional<IOException> failure() {
        IOException found = failure;
        return found == null || String.valueOf(found.getMessage()).contains("Broken pipe")
                ? Optional.empty()
                : Optional.of(found);
    }

    private void error(String message) {
        if (!errors.offer(message)) {
            moreErrors.incrementAndGet();
        }
    }

    private void write() {
        try {
            End last = null;
            while (last == null) {
                last = end;
                takeErrors();
                trail.next().forEach(part -> {
                    events.heard(part);
                    flush();
                });
                events.status(status.get());
                if (last != null) {
                    events.end(last.ending(), last.reason());
                }
                flush();
                if (last == null) {
                    Thread.sleep(POLL_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeErrors() {
        for (String message = errors.poll(); message != null; message = errors.poll()) {
            events.error(message);
        }
        int more = moreErrors.getAndSet(0);
        if (more > 0) {
            events.error(more + " more lines are not gestures");
        }
    }

    private void add(ObjectNode event) {
        lines.append(EventLine.text(event));
    }

    /** Writes the lines so far. After a failure, nothing is written any more. */
    private void flush() {
        if (failure == null && lines.length() > 0) {
            try {
                out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                failure = e;
            }
        }
        lines.setLength(0);
    }
}
