package org.breathcue.device;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.breathcue.pcm.PcmSink;
import org.jspecify.annotations.Nullable;

/**
 * Plays on a sound device, which may go and come back. Writing waits while the device's buffer is full, which is what paces live
 * playing. One thread writes, finishes, reopens and closes; any may ask. Made by {@link Devices#open}.
 */
public final class LineSink implements PcmSink, LiveSink {
    /** How long to wait for a device that is being opened; it may take longer, and then serves the next time. */
    private static final long OPEN_NANOS = 2_000_000_000L;

    private final LineOpener opener;
    private final Pacing pacing;
    private final DeviceExecutor beside;
    private final UnderrunDetector supply = new UnderrunDetector();
    private volatile LineWriter feed;
    private @Nullable DeviceOpening opening;
    private final AtomicInteger reopenings = new AtomicInteger();

    /**
     * Takes over an open line.
     *
     * @param opener opens the same device again when the line is lost
     */
    LineSink(OutputLine line, LineOpener opener, Pacing pacing, DeviceExecutor beside) {
        this.opener = opener;
        this.pacing = pacing;
        this.beside = beside;
        this.feed = new LineWriter(line, 0, pacing, beside, supply);
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
            boolean unused = beside.run(current, OPEN_NANOS);
        }
        if (!current.ended()) {
            return false;
        }
        opening = null;
        OutputLine line = current.line();
        if (line == null) {
            return false;
        }
        feed = new LineWriter(line, feed.heard(), pacing, beside, supply);
        reopenings.incrementAndGet();
        return true;
    }

    /** {@inheritDoc} Returns in any case soon after it should have been. Nothing can be written afterwards. */
    @Override
    public void finish() throws IOException {
        feed.finish();
    }

    /** Closes the device; what it has not played yet is lost unless {@link #finish} came before. */
    @Override
    public void close() {
        if (opening != null) {
            opening.abandon();
        }
        feed.close();
    }

    /** How well the device could be kept supplied until now; from any thread. */
    public LineStatistics statistics() {
        return new LineStatistics(supply.underruns(), supply.worstLatenessMillis(), reopenings.get());
    }
}
