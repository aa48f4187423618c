package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.timeline.Timeline;

/**
 * The screen and the keys of one session. One thread {@link #run runs} it; any thread may {@link #close} it, also while the process
 * is going down. Nothing is taken from the terminal that is not given back then.
 */
public final class LiveScreen implements Runnable, AutoCloseable {
    private static final long TICK_NANOS = 100_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** Who comes back after so long was stopped meanwhile, and others may have used the terminal. */
    static final long AWAY_NANOS = 2_000_000_000;
    /** A terminal that takes nothing any more must not keep the process alive. */
    private static final long MOST_MILLIS_TO_CLOSE = 500;

    private static final int USUAL_ROWS = 24;

    private final Timeline timeline;
    private final Supplier<Status> status;
    private final Consumer<Gesture> gestures;
    private final Runnable interrupt;
    private final ScreenSettings settings;
    private final PrintWriter out;
    private final KeyDecoder decoder = new KeyDecoder(this::press);
    /** Held by whoever touches the terminal. */
    private final ReentrantLock terminal = new ReentrantLock();

    private final Thread hook = new Thread(this::close, "screen-end");
    private Keyboard keyboard = Keyboard.NONE;
    private LiveView face;
    private volatile boolean opened;
    private volatile boolean closed;

    /**
     * Prepares a screen; nothing is shown yet.
     *
     * @param status what is heard, asked for ten times a second, from any thread
     * @param gestures takes what the listener asks for, without waiting
     * @param interrupt ends the process at once
     * @param out where to show it: the terminal, or whatever standard error is
     */
    public LiveScreen(
            Timeline timeline,
            Supplier<Status> status,
            Consumer<Gesture> gestures,
            Runnable interrupt,
            ScreenSettings settings,
            PrintWriter out) {
        this.timeline = timeline;
        this.status = status;
        this.gestures = gestures;
        this.interrupt = interrupt;
        this.settings = settings;
        this.out = out;
        this.face = face(settings, false);
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
        terminal.lock();
        try {
            if (closed) {
                return false;
            }
            Runtime.getRuntime().addShutdownHook(hook);
            boolean ours = ForegroundCheck.isOurs();
            if (settings.keys() && ours) {
                keyboard = TerminalKeyboard.open().orElse(Keyboard.NONE);
            }
            face = face(ours ? settings : settings.inBackground(), keyboard != Keyboard.NONE);
            face.begin();
            opened = true;
            return true;
        } catch (IllegalStateException e) {
            // The process is going down already.
            return false;
        } finally {
            terminal.unlock();
        }
    }

    private LiveView face(ScreenSettings chosen, boolean keys) {
        return switch (chosen.form()) {
            case BLOCK ->
                new BlockView(
                        new SessionView(timeline, keys),
                        out,
                        chosen.colors(),
                        new TerminalSize(chosen.columns(), USUAL_ROWS));
            case LINES -> new LinesView(timeline, out, keys, false);
            case TROUBLE_ONLY -> new LinesView(timeline, out, keys, true);
        };
    }

    private void loop() throws InterruptedException {
        long tick = System.nanoTime();
        long before = tick;
        while (!closed) {
            long now = System.nanoTime();
            if (now - before > AWAY_NANOS) {
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
            interrupt.run();
        } else {
            face.help();
            show();
        }
    }

    private void show() {
        terminal.lock();
        try {
            if (!closed) {
                face.show(status.get(), keyboard.size());
            }
        } finally {
            terminal.unlock();
        }
    }

    private void renew() {
        terminal.lock();
        try {
            if (!closed) {
                keyboard.renew();
                face.renew();
            }
        } finally {
            terminal.unlock();
        }
    }

    /** Shows how the session ended, and gives the terminal back. Does nothing when that has been done. */
    @Override
    public void close() {
        boolean locked = false;
        try {
            locked = terminal.tryLock(MOST_MILLIS_TO_CLOSE, TimeUnit.MILLISECONDS);
            boolean first = !closed;
            closed = true;
            if (first && opened) {
                if (locked) {
                    face.end(status.get());
                }
                keyboard.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (locked) {
                terminal.unlock();
            }
        }
        removeHook();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is going down, and the hook with it.
        }
    }
}
