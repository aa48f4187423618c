package org.breathcue.cli.export;

import org.breathcue.ProgressListener;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ProgressLine;
import org.breathcue.timeline.Timeline;

/** Shows a progress bar for writing a timeline. */
final class WriteProgress implements ProgressListener, AutoCloseable {
    private final ProgressLine line;

    private WriteProgress(ProgressLine line) {
        this.line = line;
    }

    /** Creates a progress bar for writing a timeline. Shows nothing without a terminal. */
    static WriteProgress on(Environment environment, Timeline timeline) {
        return new WriteProgress(
                ProgressLine.on(environment, "Writing", timeline.frames(), " s", timeline.frameRate()));
    }

    @Override
    public void written(long frames, long all) {
        line.stepTo(frames);
    }

    @Override
    public void close() {
        line.close();
    }
}
