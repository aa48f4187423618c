package org.breathcue.device;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.breathcue.pcm.PcmSink;
import org.jspecify.annotations.Nullable;

/**
 * Plays to an audio device that can be lost and come back. Writing blocks while the buffer of the device is full, which
 * sets the pace of live playback. One thread writes, finishes, reopens and closes; any thread may read the position.
 * Created by {@link Devices#open}.
 */
public final class LineSink implements PcmSink, LiveSink {
    /** The maximum time to wait for a device to open. If it takes longer, the next attempt uses it. */
    private static final long OPEN_NANOS = 2_000_000_000L;

    private final LineOpener opener;
    private final Pacing pacing;
    private final DeviceExecutor executor;
    private final UnderrunDetector supply = new UnderrunDetector();
    private volatile LineWriter feed;
    private @Nullable DeviceOpening opening;
    private final AtomicInteger reopenings = new AtomicInteger();

    /**
     * Creates a sink for an open line.
     *
     * @param opener opens the same device again when the line is lost
     */
    LineSink(OutputLine line, LineOpener opener, Pacing pacing, DeviceExecutor executor) {
        this.opener = opener;
        this.pacing = pacing;
        this.executor = executor;
        this.feed = new LineWriter(line, 0, pacing, executor, supply);
    }

    /** {@inheritDoc} The device starts when its buffer is full for the first time. */
    @Override
    public void write(byte[] data, int offset, int length) throws LineLostException {
        feed.write(data, offset, length);
    }

    @Override
    public long heard() {
        return feed.heard();
    }

    /** {@inheritDoc} Returns within two seconds, even if the system takes longer to answer. */
    @Override
    public boolean reopen() {
        if (!feed.lost()) {
            return true;
        }
        DeviceOpening current = opening;
        if (current == null) {
            current = new DeviceOpening(opener);
            opening = current;
            boolean unused = executor.run(current, OPEN_NANOS);
        }
        if (!current.ended()) {
            return false;
        }
        opening = null;
        OutputLine line = current.line();
        if (line == null) {
            return false;
        }
        feed = new LineWriter(line, feed.heard(), pacing, executor, supply);
        reopenings.incrementAndGet();
        return true;
    }

    /** {@inheritDoc} Always returns soon after the expected end. Nothing can be written afterwards. */
    @Override
    public void finish() throws IOException {
        feed.finish();
    }

    /** Closes the device. Sound that has not been played is discarded unless {@link #finish} was called before. */
    @Override
    public void close() {
        if (opening != null) {
            opening.abandon();
        }
        feed.close();
    }

    /** Returns the playback statistics so far. Can be called from any thread. */
    public LineStatistics statistics() {
        return new LineStatistics(supply.underruns(), supply.worstLatenessMillis(), reopenings.get());
    }
}
