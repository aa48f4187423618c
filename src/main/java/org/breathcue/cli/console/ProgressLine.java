package org.breathcue.cli.console;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.breathcue.terminal.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows a progress bar on a terminal, and erases it when it is closed. Uses no colours, so {@code NO_COLOR} has no
 * effect.
 */
public final class ProgressLine implements AutoCloseable {
    private static final int FEWEST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 80;
    private static final int MILLIS_BETWEEN_UPDATES = 200;

    private final @Nullable Line line;
    private final @Nullable ProgressBar bar;

    private ProgressLine(@Nullable Line line, @Nullable ProgressBar bar) {
        this.line = line;
        this.bar = bar;
    }

    /**
     * Creates a progress bar. Shows nothing without a terminal.
     *
     * @param task what is done, such as {@code Writing}
     * @param all where the bar ends
     * @param unit the unit that is shown, after a space
     * @param size how many steps are one unit
     */
    public static ProgressLine on(Environment environment, String task, long all, String unit, long size) {
        int width = environment.canDraw() ? environment.terminal().columns(StandardStream.ERROR) : 0;
        if (width < FEWEST_COLUMNS) {
            return new ProgressLine(null, null);
        }
        // Leave the last column empty, because a line that fills it would wrap.
        Line line = new Line(environment.err(), Math.min(width, MOST_COLUMNS) - 1);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(all)
                .setUnit(unit, size)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(line)
                .build();
        return new ProgressLine(line, bar);
    }

    /** Moves the bar. */
    public void stepTo(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Moves the bar, whose end may have become known; it is -1 as long as it is not. */
    public void stepTo(long done, long all) {
        if (bar != null) {
            bar.maxHint(Math.max(all > 0 ? all : bar.getMax(), done));
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null && line != null) {
            bar.close();
            line.wipe();
        }
    }

    /** The line of the progress bar, which a separate thread redraws. */
    private static final class Line implements ProgressBarConsumer {
        private final PrintWriter terminal;
        private final int width;
        private boolean wiped;

        Line(PrintWriter terminal, int width) {
            this.terminal = terminal;
            this.width = width;
        }

        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public synchronized void accept(String rendered) {
            if (!wiped) {
                terminal.print("\r" + rendered);
                terminal.flush();
            }
        }

        /** Erases the line. The library does not do this if the bar is closed before it was first drawn. */
        synchronized void wipe() {
            accept(" ".repeat(width) + "\r");
            wiped = true;
        }

        @Override
        public void close() {}
    }
}
