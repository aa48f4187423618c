package org.breathcue.history;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.live.Ending;
import org.breathcue.live.Heard;
import org.breathcue.live.Status;
import org.jspecify.annotations.Nullable;

/**
 * Records a session while it is played: keeps its place, on a thread of its own, and adds its entry to the history at the end. If
 * something cannot be written, the session goes on, and {@link #problem} says why.
 */
public final class SessionRecorder {
    /** The usual time between two writes. */
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    /** The place of a session that is paused changes little. */
    private static final int MOST_LEFT_OUT = 10;

    private static final long MOST_MILLIS_TO_END = 1000;

    private final Duration between;
    private final History history;
    private final Playing playing;
    private final Supplier<Heard> heard;
    private final Supplier<Status> status;
    private final SessionPart part;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(SessionRecorder::daemon);

    private @Nullable PlaceClaim claim;
    private volatile boolean kept;
    private volatile @Nullable String problem;
    private long writtenFrame = -1;
    private int leftOut;

    /**
     * Prepares a recorder; nothing is written yet.
     *
     * @param heard returns what was heard in this part of the session; called by any thread
     * @param status returns the status of playing; called by any thread
     */
    public SessionRecorder(History history, Playing playing, Supplier<Heard> heard, Supplier<Status> status) {
        this(history, playing, heard, status, BETWEEN);
    }

    /** @param between the time between two writes of the place */
    SessionRecorder(
            History history, Playing playing, Supplier<Heard> heard, Supplier<Status> status, Duration between) {
        this.between = between;
        this.history = history;
        this.playing = playing;
        this.heard = heard;
        this.status = status;
        this.part = new SessionPart(playing, Playing.newId(history.clock()), Playing.now(history.clock()));
    }

    /**
     * Writes the place for the first time, and again every few seconds from now on.
     *
     * @return false if another process plays the session, or has continued it since it was interrupted
     */
    public boolean begin() {
        try {
            Optional<PlaceClaim> taken =
                    history.begin(place(Heard.NOTHING, playing.startFrame(), false, Ending.KILLED));
            if (taken.isEmpty()) {
                return false;
            }
            claim = taken.get();
            kept = true;
            Future<?> unused = thread.scheduleWithFixedDelay(
                    this::update, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            fail(e);
        }
        return true;
    }

    /** Returns whether the session can be continued later. */
    public boolean keepsPlace() {
        return kept;
    }

    /** Returns why something could not be written; empty if everything was. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private void update() {
        try {
            Status now = status.get();
            if (now.frame() == writtenFrame && ++leftOut < MOST_LEFT_OUT) {
                return;
            }
            leftOut = 0;
            history.update(place(heard.get(), now.frame(), now.state() == Status.State.WAITING, Ending.KILLED));
            writtenFrame = now.frame();
            kept = true;
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Adds the entry of the session, unless nothing was heard, and keeps its place if something is left. */
    public void end(Ending ending) {
        thread.shutdown();
        PlaceClaim own = claim;
        claim = null;
        try {
            boolean unused = thread.awaitTermination(MOST_MILLIS_TO_END, TimeUnit.MILLISECONDS);
            Heard all = heard.get();
            Place last = place(all, status.get().frame(), false, ending);
            boolean silent = all.outputFrames() == 0 && part.isFirst();
            if (own != null && silent) {
                kept = false;
                history.drop(last, own);
            } else if (own != null) {
                history.end(last, own);
                kept = last.canGoOn();
            } else if (!silent) {
                // The place could not be written; perhaps there is room again.
                history.add(last.entry());
            }
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(IOException e) {
        kept = false;
        if (problem == null) {
            problem = FileProblem.writing(history.file(), e);
        }
    }

    private Place place(Heard now, long frame, boolean waiting, Ending ending) {
        return part.place(now, frame, waiting, ending, Playing.now(history.clock()));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "history");
        thread.setDaemon(true);
        return thread;
    }
}
