package org.breathcue.cli.session;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.breathcue.cli.console.Environment;
import org.breathcue.voice.SpeechClips;
import org.jspecify.annotations.Nullable;

/** Tells on a terminal that words are still being spoken, once that has taken a second, and wipes it away in the end. */
public final class PreparationProgress implements SpeechClips.Progress, AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final @Nullable PrintWriter terminal;
    private final LongSupplier clock;
    private final long began;
    private int shown;

    /** @param terminal null where nobody would see it */
    public PreparationProgress(@Nullable PrintWriter terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    static PreparationProgress on(Environment environment) {
        return new PreparationProgress(environment.canDraw() ? environment.err() : null, System::nanoTime);
    }

    @Override
    public void spoken(int done, int all) {
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
