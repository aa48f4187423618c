package org.breathcue;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.breathcue.device.LiveSink;
import org.breathcue.live.Status;

/** Passes sound to another sink, and calls listeners with the status after every tenth of a second of sound. */
final class StatusSink implements LiveSink {
    private static final int BYTES_PER_FRAME = 4;
    private static final int REPORTS_PER_SECOND = 10;

    private final LiveSink sink;
    private final Supplier<Status> status;
    private final List<StatusListener> listeners;
    private final int interval;
    private int unreported;

    /**
     * @param status returns the current status
     * @param listeners the listeners; more can be added while the sink is in use
     */
    StatusSink(LiveSink sink, int frameRate, Supplier<Status> status, List<StatusListener> listeners) {
        this.sink = sink;
        this.status = status;
        this.listeners = listeners;
        this.interval = frameRate / REPORTS_PER_SECOND;
    }

    @Override
    public void write(byte[] data, int offset, int length) throws LineLostException {
        sink.write(data, offset, length);
        unreported += length / BYTES_PER_FRAME;
        if (unreported >= interval && !listeners.isEmpty()) {
            unreported %= interval;
            Status now = status.get();
            listeners.forEach(listener -> listener.status(now));
        }
    }

    @Override
    public long heard() {
        return sink.heard();
    }

    @Override
    public boolean reopen() {
        return sink.reopen();
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }

    @Override
    public void close() {
        sink.close();
    }
}
