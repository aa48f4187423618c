package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.LongSupplier;
import org.breathcue.live.Status;
import org.jspecify.annotations.Nullable;

/**
 * Shows the session as a block of lines that is redrawn in place. While the size of the terminal changes, nothing is
 * shown, so that the terminal has nothing to wrap that would have to be removed again.
 */
final class BlockView implements LiveView {
    /** The time after which the size is taken to change no more. */
    static final long QUIET_NANOS = 150_000_000;

    private final SessionView view;
    private final ScreenBlock block;
    private final TerminalSize usual;
    private final LongSupplier nanoTime;
    private @Nullable TerminalSize size;
    private boolean resizing;
    private long resizedNanos;
    private boolean helping;

    /**
     * @param usual the assumed size of a terminal that does not report its size
     * @param nanoTime the clock, such as {@link System#nanoTime}
     */
    BlockView(SessionView view, PrintWriter terminal, boolean colors, TerminalSize usual, LongSupplier nanoTime) {
        this.view = view;
        this.block = new ScreenBlock(terminal, colors);
        this.usual = usual;
        this.nanoTime = nanoTime;
    }

    @Override
    public void begin() {
        block.begin();
    }

    @Override
    public void show(Status status, @Nullable TerminalSize reported) {
        TerminalSize now = reported == null ? usual : reported;
        if (size != null && !now.equals(size)) {
            resized();
        }
        size = now;
        if (resizing && nanoTime.getAsLong() - resizedNanos < QUIET_NANOS) {
            return;
        }
        resizing = false;
        block.draw(lines(status, now));
    }

    /** Returns the lines. The last column stays empty, because some terminals wrap a line that fills it. */
    private List<ScreenLine> lines(Status status, TerminalSize now) {
        int columns = Math.max(1, now.columns() - 1);
        int rows = now.rows() - 1;
        if (rows < 1) {
            return List.of();
        }
        return helping ? view.help(status, columns, rows) : view.lines(status, columns, rows);
    }

    @Override
    public void help() {
        helping = !helping;
    }

    @Override
    public void resized() {
        resizing = true;
        resizedNanos = nanoTime.getAsLong();
        block.clear();
    }

    @Override
    public void renew() {
        block.forget();
    }

    @Override
    public void end(Status status) {
        block.end(view.ended(status));
    }
}
