package org.breathcue.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.breathcue.voice.Studio;
import org.jspecify.annotations.Nullable;

/** Tells on a terminal that words are still being spoken, once that has taken a second, and wipes it away in the end. */
final class Preparing implements Studio.Progress, AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final @Nullable PrintWriter terminal;
    private final LongSupplier clock;
    private final long began;
    private int shown;

    /** @param terminal null where nobody would see it */
    Preparing(@Nullable PrintWriter terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    static Preparing on(Environment environment) {
        return new Preparing(environment.canDraw() ? environment.err() : null, System::nanoTime);
    }

    @Override
    public void spoken(int done, int all) {
        if (terminal != null && clock.getAsLong() - began > PATIENCE_NANOS) {
            String text = "Preparing the words: " + done + " of " + all;
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
