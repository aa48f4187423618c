package org.breathcue.cli.session;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.breathcue.Breathcue;
import org.breathcue.PreparedSession;
import org.breathcue.ProgressListener;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.Environment;

/**
 * Shows on a terminal how many utterances have been synthesised, if this takes more than a second. Erases the line at
 * the end.
 */
public final class PreparationProgress implements ProgressListener, AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final PrintWriter terminal;
    private final BooleanSupplier visible;
    private final LongSupplier clock;
    private final long began;
    private int shown;

    /**
     * Starts the clock.
     *
     * @param terminal the writer to the terminal
     * @param visible whether the line can be shown; called only when there is something to show
     * @param clock returns the time in nanoseconds
     */
    public PreparationProgress(PrintWriter terminal, BooleanSupplier visible, LongSupplier clock) {
        this.terminal = terminal;
        this.visible = visible;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    /** Prepares a session, and shows its progress on the terminal of an environment. */
    public static PreparedSession prepare(Breathcue breathcue, SessionRequest request, Environment environment)
            throws SessionException {
        try (PreparationProgress progress = on(environment)) {
            return breathcue.prepare(request, progress);
        }
    }

    private static PreparationProgress on(Environment environment) {
        return new PreparationProgress(environment.err(), environment::canDraw, System::nanoTime);
    }

    @Override
    public void synthesised(int done, int all) {
        if (clock.getAsLong() - began > PATIENCE_NANOS && visible.getAsBoolean()) {
            String text = "Preparing speech: " + done + " of " + all;
            terminal.print("\r" + text);
            terminal.flush();
            shown = text.length();
        }
    }

    @Override
    public void close() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
        }
    }
}
