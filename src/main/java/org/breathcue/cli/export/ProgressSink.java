package org.breathcue.cli.export;

import java.io.IOException;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.LauncherVariables;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.pcm.PcmSink;

/**
 * Shows on a terminal how much has been written, and wipes that away when it is closed. It has no colours, so {@code NO_COLOR}
 * changes nothing.
 */
final class ProgressSink implements PcmSink {
    private static final int FEWEST_COLUMNS = 40;
    private static final int MILLIS_BETWEEN_UPDATES = 200;
    private static final int FRAME_BYTES = 4;

    private final PcmSink sink;
    private final Line line;
    private final ProgressBar bar;

    private ProgressSink(PcmSink sink, RecordingInfo recording, PrintWriter terminal, int columns) {
        this.sink = sink;
        // A line that fills the last column would wrap.
        line = new Line(terminal, Math.min(columns, LauncherVariables.USUAL_COLUMNS) - 1);
        bar = new ProgressBarBuilder()
                .setTaskName("Writing")
                .setInitialMax(recording.frames())
                .setUnit(" s", recording.frameRate())
                .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(line)
                .build();
    }

    /** The sink itself where nobody would see progress. */
    static PcmSink over(PcmSink sink, RecordingInfo recording, Environment environment) {
        String columns = environment.variables().get(LauncherVariables.COLUMNS);
        if (columns == null || !environment.canDraw()) {
            return sink;
        }
        int width = LauncherVariables.columns(columns);
        return width < FEWEST_COLUMNS ? sink : new ProgressSink(sink, recording, environment.err(), width);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        sink.write(data, offset, length);
        bar.stepBy(length / FRAME_BYTES);
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }

    @Override
    public void close() throws IOException {
        try (sink) {
            bar.close();
            line.wipe();
        }
    }

    /** The line that the bar is drawn on, over and over, by a thread of its own. */
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

        /** The bar's own wiping would miss a bar that is closed before it was drawn. */
        synchronized void wipe() {
            accept(" ".repeat(width) + "\r");
            wiped = true;
        }

        @Override
        public void close() {}
    }
}
