package org.breathcue.device;

import org.breathcue.device.LiveSink.LineLostException;

/**
 * One open line, from its first sound to its last. Java Sound does not tell that a device is gone, so any of these means that it is:
 * it takes nothing for a tenth of a second, it throws, or a write does not come back.
 *
 * <p>One thread writes, finishes and closes; any may call {@link #heard}.
 */
final class LineWriter {
    private static final int STEREO_FRAME_BYTES = 4;
    private static final int CHUNKS_PER_SECOND = 100;
    private static final long RETRY_NANOS = 10_000_000;
    private static final long AFTER_SHORT_NANOS = 1_000_000;
    private static final int MOST_REFUSALS = 10;
    /** Devices tell their position in steps of about this. */
    private static final long POSITION_NANOS = 20_000_000;

    /** Nothing waits so long for room, if the device runs. */
    private static final long HESITATION_NANOS = 50_000_000;

    private static final long FINISH_GRACE_NANOS = 200_000_000;
    private static final long CLOSE_NANOS = 500_000_000;
    private static final String GONE = "the audio device no longer accepts sound; it may have been unplugged";

    private final OutputLine line;
    private final Pacing pacing;
    private final DeviceExecutor beside;
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
     * Takes over an open line.
     *
     * @param base the frames that had been heard before it
     */
    LineWriter(OutputLine line, long base, Pacing pacing, DeviceExecutor beside, UnderrunDetector supply) {
        this.line = line;
        this.pacing = pacing;
        this.beside = beside;
        this.supply = supply;
        this.frameBytes = 2 * line.channels();
        this.bufferBytes = line.bufferBytes();
        this.chunkBytes = line.frameRate() / CHUNKS_PER_SECOND * frameBytes;
        this.bufferNanos = nanos(bufferBytes);
        this.mono = new byte[chunkBytes];
        this.heard = new HeardPosition(base, line.frameRate(), bufferBytes / frameBytes);
        this.endOfWatch = beside.every(StuckWriteDetector.LOOK_NANOS, this::look);
    }

    /** Takes stereo; the line starts when its buffer is full for the first time. */
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

    /** Frames heard in all, those before this line included. */
    long heard() {
        return heard.heard(pacing.nanoTime());
    }

    boolean lost() {
        return lost;
    }

    /** Waits until everything is heard; returns in any case soon after it should have been. */
    void finish() throws LineLostException {
        if (lost) {
            throw new LineLostException(GONE);
        }
        if (writtenBytes == 0 || over) {
            return;
        }
        // So much silence pushes everything before it out of the line and out of what lies behind; a device that goes
        // meanwhile is noticed.
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

    /** Closes the line; what it has not played is thrown away. */
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

    /** Whether the device stood still or ran empty during a write. */
    private boolean interrupted(long began, long now) {
        if (!heard.sampled()) {
            // Until it is known what the device takes ahead, a long write may just be the end of that.
            return now - began > HESITATION_NANOS;
        }
        if (!supply.mustBeDry(now, heard.behindNanos())) {
            return false;
        }
        // The writer may have been kept from running, and then the line is nearly empty even now.
        if (writtenBytes / frameBytes - line.position() < bufferBytes / frameBytes / 2) {
            supply.ranEmpty(now);
        }
        return true;
    }

    private void deliver(byte[] data, int offset, int length, boolean ofCaller) throws LineLostException {
        int done = 0;
        int refusals = 0;
        while (done < length) {
            // Before the start a line takes what fits and waits for nothing, so more must not be offered.
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

    /** Called by the watching thread. */
    private void look() {
        if (stuck.look()) {
            // Throwing away what is queued is what wakes the writer.
            lose();
        }
    }

    private LineLostException lose() {
        if (firstToLose()) {
            release();
        }
        return new LineLostException(GONE);
    }

    /** The writer and the watching thread may find it out at the same time. */
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
        boolean unused = beside.run(
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

    /** The mean of both channels, into {@link #mono}. */
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
