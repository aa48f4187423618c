package org.breathcue.cli.session;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.breathcue.Breathcue;
import org.breathcue.PreparedSession;
import org.breathcue.ProgressListener;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.Environment;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how many words have been synthesised, once that has taken a second, and erases it at the end. */
public final class PreparationProgress implements ProgressListener, AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final @Nullable PrintWriter terminal;
    private final LongSupplier clock;
    private final long began;
    private int shown;

    /** @param terminal null where there is none to draw on */
    public PreparationProgress(@Nullable PrintWriter terminal, LongSupplier clock) {
        this.terminal = terminal;
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
        return new PreparationProgress(environment.canDraw() ? environment.err() : null, System::nanoTime);
    }

    @Override
    public void synthesised(int done, int all) {
        if (terminal != null && clock.getAsLong() - began > PATIENCE_NANOS) {
            String text = "Preparing speech: " + done + " of " + all;
            terminal.print("\r" + text);
            terminal.flush();
            shown = text.length();
        }
    }

    @Override
    public void close() {
        if (terminal != null && shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
        }
    }
}
