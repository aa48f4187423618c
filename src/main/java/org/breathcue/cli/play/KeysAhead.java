package org.breathcue.cli.play;

import org.breathcue.terminal.Keyboard;
import org.breathcue.terminal.ProcessTerminal;
import org.breathcue.terminal.StandardStream;
import org.breathcue.terminal.guard.ProcessSignals;
import org.jspecify.annotations.Nullable;

/**
 * A terminal whose keyboard is opened ahead, by another thread, so that keys that are typed while a session is prepared are
 * not echoed. They are read when the session starts. Whoever closes this restores the terminal, also at the end of
 * the process, unless the keyboard was taken with {@link #openKeyboard}.
 */
final class KeysAhead implements ProcessTerminal, AutoCloseable {
    /** The longest time to wait for the keyboard when closing. */
    private static final long MOST_MILLIS_TO_CLOSE = 500;

    private final ProcessTerminal terminal;
    private final Thread opening = new Thread(this::open, "keys-ahead");
    private final Thread hook = new Thread(this::restore, "keys-ahead-end");
    private @Nullable Keyboard keyboard;
    private boolean closed;
    private boolean taken;

    private KeysAhead(ProcessTerminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Starts to open the keyboard.
     *
     * @param wanted whether keys will be read; if not, nothing is opened
     */
    static KeysAhead start(ProcessTerminal terminal, boolean wanted) {
        KeysAhead keys = new KeysAhead(terminal);
        if (wanted && terminal.givesKeys()) {
            keys.opening.setDaemon(true);
            try {
                Runtime.getRuntime().addShutdownHook(keys.hook);
                keys.opening.start();
            } catch (IllegalStateException e) {
                // The process is shutting down already.
            }
        }
        return keys;
    }

    private void open() {
        // Without this, a signal that ends the process before the screen is there would leave the terminal without
        // echo.
        ProcessSignals.onEnd(System::exit);
        Keyboard opened = terminal.openKeyboard();
        synchronized (this) {
            keyboard = opened;
            if (closed) {
                opened.close();
            }
        }
    }

    @Override
    public boolean isTerminal(StandardStream stream) {
        return terminal.isTerminal(stream);
    }

    @Override
    public boolean givesKeys() {
        return terminal.givesKeys();
    }

    @Override
    public int columns(StandardStream stream) {
        return terminal.columns(stream);
    }

    /** Returns the keyboard that was opened ahead, which the caller closes; if there is none, opens one. */
    @Override
    public Keyboard openKeyboard() {
        awaitOpening(0);
        synchronized (this) {
            if (keyboard == null || taken) {
                return terminal.openKeyboard();
            }
            taken = true;
            return keyboard;
        }
    }

    private void awaitOpening(long millis) {
        try {
            opening.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Restores the terminal. */
    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is shutting down and runs the hook already.
        }
    }

    private void restore() {
        awaitOpening(MOST_MILLIS_TO_CLOSE);
        synchronized (this) {
            closed = true;
            if (keyboard != null && !taken) {
                keyboard.close();
            }
        }
    }
}
