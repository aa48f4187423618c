package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.terminal.guard.ProcessSignals;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The screen and the keys of one session. One thread {@link #run runs} it; any thread may {@link #close} it, also while
 * the process is shutting down. Closing restores the cursor and the terminal's settings.
 */
public final class LiveScreen implements Runnable, AutoCloseable {
    private static final long TICK_NANOS = 100_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** If the process does not run for this time, it was suspended, and other programs may have used the terminal. */
    static final long AWAY_NANOS = 2_000_000_000;
    /**
     * The longest time to wait when closing. A terminal that accepts no more output must not keep the process alive.
     */
    private static final long MOST_MILLIS_TO_CLOSE = 500;

    private static final int USUAL_ROWS = 24;
    private static final int STATUS_OF_INTERRUPT = 130;

    private final Timeline timeline;
    private final Supplier<Status> status;
    private final Consumer<Gesture> gestures;
    private final IntConsumer exit;
    private final LongFunction<String> goingOn;
    private final ScreenSettings settings;
    private final ProcessTerminal terminal;
    private final PrintWriter out;
    private final KeyDecoder decoder = new KeyDecoder(this::press);
    /** Guards the terminal. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Thread hook = new Thread(this::close, "screen-end");
    private Keyboard keyboard = Keyboard.NONE;
    private volatile @Nullable LiveView view;
    private volatile boolean closed;
    /** Whether the system reports when the size changes. Otherwise, the size is read each time. */
    private boolean sizeReported;

    private volatile boolean sizeUnread = true;
    private volatile boolean suspended;
    private @Nullable TerminalSize size;

    /**
     * Prepares a screen; nothing is shown yet.
     *
     * @param status returns the status of playing; called ten times a second by any thread
     * @param gestures receives the listener's gestures; must return at once
     * @param exit ends the process at once, with an exit status; called by any thread
     * @param goingOn returns the command that continues from a frame; called by any thread
     * @param terminal the source of the keys
     * @param out standard error, whether it is a terminal or not
     */
    public LiveScreen(
            Timeline timeline,
            Supplier<Status> status,
            Consumer<Gesture> gestures,
            IntConsumer exit,
            LongFunction<String> goingOn,
            ScreenSettings settings,
            ProcessTerminal terminal,
            PrintWriter out) {
        this.timeline = timeline;
        this.status = status;
        this.gestures = gestures;
        this.exit = exit;
        this.goingOn = goingOn;
        this.settings = settings;
        this.terminal = terminal;
        this.out = out;
    }

    /** Shows the session and reads keys until it is closed. */
    @Override
    public void run() {
        try {
            if (open()) {
                loop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private boolean open() {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            Runtime.getRuntime().addShutdownHook(hook);
            ProcessSignals.onEnd(exit);
            ProcessSignals.onContinue(() -> suspended = true);
            sizeReported = ProcessSignals.onResize(this::resized);
            boolean ours = ForegroundCheck.isOurs();
            if (settings.keys() && ours) {
                keyboard = terminal.openKeyboard();
            }
            // The terminal shows what is typed before Enter, which would break a block.
            boolean draws = ours && keyboard.mode() != KeyMode.WITH_ENTER;
            LiveView first =
                    view(draws ? settings : settings.withoutBlock(), ours ? keyboard.mode() : KeyMode.BACKGROUND);
            first.begin();
            view = first;
            return true;
        } catch (IllegalStateException e) {
            // The process is shutting down already.
            return false;
        } finally {
            lock.unlock();
        }
    }

    private LiveView view(ScreenSettings chosen, KeyMode keys) {
        return switch (chosen.form()) {
            case BLOCK ->
                new BlockView(
                        new SessionView(timeline, keys != KeyMode.NONE, goingOn),
                        out,
                        chosen.colors(),
                        new TerminalSize(terminal.columns(StandardStream.ERROR), USUAL_ROWS),
                        System::nanoTime);
            case LINES -> new LinesView(timeline, out, keys, goingOn, false);
            case TROUBLE_ONLY -> new LinesView(timeline, out, keys, goingOn, true);
        };
    }

    private void loop() throws InterruptedException {
        long tick = System.nanoTime();
        long before = tick;
        while (!closed) {
            long now = System.nanoTime();
            if (suspended || now - before > AWAY_NANOS) {
                suspended = false;
                renew();
            }
            before = now;
            if (now >= tick) {
                tick = now + TICK_NANOS;
                show();
            }
            long toSettle = decoder.nanosToSettle(now);
            long nanos = toSettle < 0 ? tick - now : Math.min(tick - now, toSettle);
            read(Math.max(1, nanos / NANOS_PER_MILLI));
        }
    }

    private void read(long millis) throws InterruptedException {
        int character = keyboard.read(millis);
        long now = System.nanoTime();
        if (character >= 0) {
            decoder.type(character, now);
        } else if (character == Keyboard.END && !closed) {
            keyboard.close();
            keyboard = Keyboard.NONE;
        }
        decoder.settle(now);
    }

    private void press(Key key) {
        Gesture gesture = key.gesture();
        if (gesture != null) {
            gestures.accept(gesture);
        } else if (key == Key.INTERRUPT) {
            exit.accept(STATUS_OF_INTERRUPT);
        } else {
            help();
            show();
        }
    }

    private void help() {
        lock.lock();
        try {
            if (view != null && !closed) {
                view.help();
            }
        } finally {
            lock.unlock();
        }
    }

    private void show() {
        lock.lock();
        try {
            if (view != null && !closed) {
                if (sizeUnread || !sizeReported) {
                    sizeUnread = false;
                    size = keyboard.size();
                }
                view.show(status.get(), size);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called by any thread, perhaps hundreds of times per second. */
    private void resized() {
        sizeUnread = true;
        // If another thread draws, that one sees the new size the next time.
        if (lock.tryLock()) {
            try {
                if (view != null && !closed) {
                    view.resized();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void renew() {
        lock.lock();
        try {
            if (view != null && !closed) {
                sizeUnread = true;
                keyboard.renew();
                view.renew();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Shows how the session ended, and restores the terminal. Further calls do nothing. */
    @Override
    public void close() {
        boolean locked = false;
        try {
            locked = lock.tryLock(MOST_MILLIS_TO_CLOSE, TimeUnit.MILLISECONDS);
            boolean first = !closed;
            closed = true;
            if (first && view != null) {
                if (locked) {
                    view.end(status.get());
                }
                keyboard.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
        removeHook();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is shutting down and runs the hook already.
        }
    }
}
