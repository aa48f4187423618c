package org.breathcue.device;

import org.breathcue.device.LiveSink.LineLostException;

/**
 * Writes to one open line. Java Sound does not report a lost device. A line counts as lost if it accepts nothing for a
 * tenth of a second, throws an exception, or if a write does not return.
 *
 * <p>One thread writes, finishes and closes; any thread may call {@link #heard}.
 */
final class LineWriter {
    private static final int STEREO_FRAME_BYTES = 4;
    private static final int CHUNKS_PER_SECOND = 100;
    private static final long RETRY_NANOS = 10_000_000;
    private static final long AFTER_SHORT_NANOS = 1_000_000;
    private static final int MOST_REFUSALS = 10;
    /** The approximate resolution of positions reported by devices. */
    private static final long POSITION_NANOS = 20_000_000;

    /** A write that takes longer means that the device has paused. */
    private static final long HESITATION_NANOS = 50_000_000;

    private static final long FINISH_GRACE_NANOS = 200_000_000;
    private static final long CLOSE_NANOS = 500_000_000;
    private static final String GONE = "the audio device no longer accepts sound; it may have been unplugged";

    private final OutputLine line;
    private final Pacing pacing;
    private final DeviceExecutor executor;
    private final UnderrunDetector supply;
    private final HeardPosition heard;
    private final StuckWriteDetector stuck = new StuckWriteDetector();
    private final Runnable endOfWatch;
    private final int frameBytes;
    private final int bufferBytes;
    private final int chunkBytes;
    private final long bufferNanos;
    private final byte[] mono;
    private long writtenBytes;
    private boolean running;
    private boolean over;
    private volatile boolean lost;

    /**
     * Creates a writer for an open line.
     *
     * @param base the number of frames heard before this line was opened
     */
    LineWriter(OutputLine line, long base, Pacing pacing, DeviceExecutor executor, UnderrunDetector supply) {
        this.line = line;
        this.pacing = pacing;
        this.executor = executor;
        this.supply = supply;
        this.frameBytes = 2 * line.channels();
        this.bufferBytes = line.bufferBytes();
        this.chunkBytes = line.frameRate() / CHUNKS_PER_SECOND * frameBytes;
        this.bufferNanos = nanos(bufferBytes);
        this.mono = new byte[chunkBytes];
        this.heard = new HeardPosition(base, line.frameRate(), bufferBytes / frameBytes);
        this.endOfWatch = executor.every(StuckWriteDetector.LOOK_NANOS, this::look);
    }

    /** Writes stereo frames. The line starts when its buffer is full for the first time. */
    void write(byte[] data, int offset, int length) throws LineLostException {
        int step = chunkBytes / frameBytes * STEREO_FRAME_BYTES;
        for (int done = 0; done < length; done += step) {
            int n = Math.min(step, length - done);
            if (line.channels() == 1) {
                push(mono, 0, downmix(data, offset + done, n), true);
            } else {
                push(data, offset + done, n, true);
            }
        }
    }

    /** Returns the total number of frames heard, including those before this line. */
    long heard() {
        return heard.heard(pacing.nanoTime());
    }

    boolean lost() {
        return lost;
    }

    /** Waits until everything has been heard. Always returns soon after the expected end. */
    void finish() throws LineLostException {
        if (lost) {
            throw new LineLostException(GONE);
        }
        if (writtenBytes == 0 || over) {
            return;
        }
        // This much silence pushes all earlier sound through the line and the buffers behind it. If the device is lost
        // meanwhile, the writes detect it.
        byte[] silence = new byte[chunkBytes];
        for (long done = 0; done < bufferBytes + behindBytes(); done += chunkBytes) {
            push(silence, 0, chunkBytes, false);
        }
        try {
            if (!running) {
                start();
            }
            awaitPosition();
            line.stop();
        } catch (RuntimeException e) {
            throw lose();
        }
        heard.finished();
        over = true;
    }

    /** Closes the line. Sound that has not been played is discarded. */
    void close() {
        if (!lost) {
            release();
        }
    }

    private void awaitPosition() {
        long frames = writtenBytes / frameBytes;
        long deadline = pacing.nanoTime() + bufferNanos + FINISH_GRACE_NANOS;
        long position = line.position();
        while (position < frames && pacing.nanoTime() - deadline < 0) {
            pacing.sleep(RETRY_NANOS);
            position = line.position();
            if (heard.wantsSample(pacing.nanoTime())) {
                heard.sample(pacing.nanoTime(), position, frames);
            }
        }
    }

    private void push(byte[] data, int offset, int length, boolean ofCaller) throws LineLostException {
        if (lost) {
            throw new LineLostException(GONE);
        }
        long began = pacing.nanoTime();
        if (running && supply.offers(began, heard.behindNanos())) {
            heard.interrupted(began, writtenBytes / frameBytes);
        }
        try {
            deliver(data, offset, length, ofCaller);
            long now = pacing.nanoTime();
            if (running && interrupted(began, now)) {
                heard.interrupted(now, writtenBytes / frameBytes);
            }
            supply.took(began, now, nanos(length), bufferNanos);
            if (running && heard.wantsSample(now)) {
                heard.sample(now, line.position(), writtenBytes / frameBytes);
            } else {
                heard.moved(now);
            }
        } catch (RuntimeException e) {
            throw lose();
        }
    }

    /** Returns whether the device paused or ran empty during a write. */
    private boolean interrupted(long began, long now) {
        if (!heard.sampled()) {
            // Until the amount behind the line is known, a long write can simply mean that those buffers are full.
            return now - began > HESITATION_NANOS;
        }
        if (!supply.mustBeDry(now, heard.behindNanos())) {
            return false;
        }
        // This thread may not have been scheduled; in that case the line is still nearly empty.
        if (writtenBytes / frameBytes - line.position() < bufferBytes / frameBytes / 2) {
            supply.ranEmpty(now);
        }
        return true;
    }

    private void deliver(byte[] data, int offset, int length, boolean ofCaller) throws LineLostException {
        int done = 0;
        int refusals = 0;
        while (done < length) {
            // Before it is started, a line accepts only what fits and does not block, so do not offer more.
            int offered =
                    running ? length - done : (int) Math.min(length - done, Math.max(0, bufferBytes - writtenBytes));
            int taken = offered == 0 ? 0 : take(data, offset + done, offered);
            if (taken > 0) {
                done += taken;
                writtenBytes += taken;
                refusals = 0;
                if (ofCaller) {
                    heard.wrote(writtenBytes / frameBytes);
                }
            } else if (!running) {
                start();
                continue;
            } else if (++refusals > MOST_REFUSALS) {
                throw lose();
            }
            if (lost) {
                throw new LineLostException(GONE);
            }
            if (running && taken < offered) {
                pacing.sleep(taken > 0 ? AFTER_SHORT_NANOS : RETRY_NANOS);
            }
        }
    }

    private int take(byte[] data, int offset, int length) {
        stuck.begin();
        try {
            return line.write(data, offset, length);
        } finally {
            stuck.end();
        }
    }

    private void start() {
        line.start();
        running = true;
        long now = pacing.nanoTime();
        heard.started(now);
        supply.started(now, nanos(writtenBytes));
    }

    /** Checks for a stuck write. Called by the watcher thread. */
    private void look() {
        if (stuck.look()) {
            // Flushing the line makes the stuck write return.
            lose();
        }
    }

    private LineLostException lose() {
        if (firstToLose()) {
            release();
        }
        return new LineLostException(GONE);
    }

    /**
     * Returns true for the first caller only. The writer and the watcher thread can detect the loss at the same time.
     */
    private synchronized boolean firstToLose() {
        if (lost) {
            return false;
        }
        heard.lost(pacing.nanoTime());
        lost = true;
        return true;
    }

    private void release() {
        endOfWatch.run();
        boolean discards = running && !over;
        boolean unused = executor.run(
                () -> {
                    try {
                        if (discards) {
                            line.flush();
                        }
                    } finally {
                        line.close();
                    }
                },
                CLOSE_NANOS);
    }

    private long behindBytes() {
        long nanos = heard.behindNanos();
        return nanos == 0 ? 0 : (nanos + POSITION_NANOS) * line.frameRate() / 1_000_000_000L * frameBytes;
    }

    private long nanos(long bytes) {
        return bytes / frameBytes * 1_000_000_000L / line.frameRate();
    }

    /** Writes the mean of both channels to {@link #mono}. */
    private int downmix(byte[] data, int offset, int length) {
        int frames = length / STEREO_FRAME_BYTES;
        for (int i = 0; i < frames; i++) {
            int in = offset + STEREO_FRAME_BYTES * i;
            int mean = (sample(data, in) + sample(data, in + 2)) >> 1;
            mono[2 * i] = (byte) mean;
            mono[2 * i + 1] = (byte) (mean >> 8);
        }
        return 2 * frames;
    }

    private static int sample(byte[] data, int at) {
        return (data[at] & 0xFF) | (data[at + 1] << 8);
    }
}
