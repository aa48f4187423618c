package org.breathcue.device;

/**
 * Computes how much of the sound written to one line has been heard. Devices report positions in steps of 20 ms. Some
 * report positions ahead of what they received, or positions that go backwards. The position is therefore based on the
 * clock, adjusted by the mean of the last positions of the device (the same method as ExoPlayer's
 * AudioTrackPositionTracker).
 *
 * <p>Sound that a device accepts at its start faster than it can play it is queued behind the line, for example in a
 * sound server, and does not count as heard. The clock is trusted for {@link #GRACE_NANOS} after the device last moved,
 * and positions that drift faster than two quartz clocks can are ignored. Reported positions are delayed by the
 * remaining uncertainty. A reported position has therefore been heard even if the device was lost at that moment.
 *
 * <p>One thread updates the position, and any thread may read it. The lock is held only for short calculations, which
 * allocate nothing.
 */
final class HeardPosition {
    private static final long GRACE_NANOS = 30_000_000;
    private static final long APART_NANOS = 30_000_000;
    private static final int SAMPLES = 10;

    /** The time after the start in which a device fills the buffers behind the line. */
    private static final long FILLING_NANOS = 100_000_000;

    /** The maximum time by which a device may be ahead of the clock at once. */
    private static final long HEADROOM_NANOS = 20_000_000;

    private static final long LATE_NANOS = GRACE_NANOS + HEADROOM_NANOS;

    /** The maximum relative difference between two clocks: 500 ppm. */
    private static final double DRIFT = 0.0005;

    /** More than any buffer behind a line can hold; a position that implies more is wrong. */
    private static final long MOST_BEHIND_NANOS = 5_000_000_000L;

    private final long base;
    private final double framesPerNano;
    private final long bufferFrames;
    private final double[] offsets = new double[SAMPLES];
    private int count;
    private int settling = SAMPLES;
    private int next;
    private boolean running;
    private boolean ended;
    private double behindFrames;
    private double mostAhead;
    private boolean unsure;
    private long originNanos;
    private long originFrames;
    private long sampledNanos;
    private long movedNanos;
    private long written;
    private long heard;

    /**
     * Creates a position at which nothing has been heard yet.
     *
     * @param base the initial value of {@link #heard}, in frames
     */
    HeardPosition(long base, int frameRate, long bufferFrames) {
        this.base = base;
        this.framesPerNano = frameRate / 1e9;
        this.bufferFrames = bufferFrames;
    }

    /** Records that the line has started. */
    synchronized void started(long now) {
        running = true;
        restart(now, 0, 0);
        movedNanos = now;
        sampledNanos = now + FILLING_NANOS - APART_NANOS;
    }

    /** Records the total number of frames that the line has accepted. */
    synchronized void wrote(long frames) {
        written = frames;
    }

    /** Records that the device has just consumed data. */
    synchronized void moved(long now) {
        movedNanos = now;
    }

    /** Returns whether the caller should read the position of the device and pass it to {@link #sample}. */
    synchronized boolean wantsSample(long now) {
        return running && now - sampledNanos >= APART_NANOS;
    }

    /**
     * Records a position reported by the device just after it accepted data or moved.
     *
     * @param lineFrames the total number of frames given to the line
     */
    synchronized void sample(long now, long position, long lineFrames) {
        // A line cannot hold more than its buffer, and cannot play more than it received.
        long possible = Math.min(lineFrames, Math.max(position, lineFrames - bufferFrames));
        double offset = possible - originFrames - elapsedFrames(now);
        if (count > 0 && offset < mean() - headroom()) {
            // The device has paused, so earlier positions are too high.
            count = 0;
            next = 0;
        }
        offsets[next] = offset;
        next = (next + 1) % SAMPLES;
        count = Math.min(SAMPLES, count + 1);
        if (settling == 0) {
            double step = DRIFT * framesPerNano * (now - sampledNanos);
            double wanted = mean() - behindFrames + headroom();
            mostAhead = unsure && count == SAMPLES
                    ? Math.min(mostAhead, wanted)
                    : mostAhead + Math.max(-step, Math.min(step, wanted - mostAhead));
            unsure = unsure && count < SAMPLES;
        } else {
            // Use the maximum, because a device that pauses meanwhile seems to hold less.
            double ahead = mean();
            if (ahead > behindFrames && ahead < MOST_BEHIND_NANOS * framesPerNano) {
                behindFrames = ahead;
            }
            settling--;
        }
        sampledNanos = now;
        movedNanos = now;
    }

    /**
     * Records that the line ran empty, or that the device or the whole computer stopped for a while. The sound in the
     * line may or may not have been heard, and earlier positions are discarded.
     */
    synchronized void interrupted(long now, long lineFrames) {
        // While the amount behind the line is unknown, everything that was not reported as heard may still be there.
        long uncertain = sampled() ? bufferFrames + Math.round(behindFrames) : lineFrames - heard;
        restart(now, lineFrames - uncertain, uncertain);
        unsure = true;
    }

    /** Returns the known amount of sound behind the line, in nanoseconds. */
    synchronized long behindNanos() {
        return Math.round(behindFrames / framesPerNano);
    }

    /** Returns whether the amount of sound behind the line is known. */
    synchronized boolean sampled() {
        return settling < SAMPLES;
    }

    /**
     * Returns the number of frames that have been heard. It never decreases and never exceeds the number of frames
     * written.
     */
    synchronized long heard(long now) {
        if (running && !ended) {
            long until = now - movedNanos > GRACE_NANOS ? movedNanos + GRACE_NANOS : now;
            double ahead = count == 0 ? 0 : Math.min(mostAhead, mean() - behindFrames);
            double estimate = originFrames + elapsedFrames(until) + ahead - LATE_NANOS * framesPerNano;
            heard = Math.max(heard, Math.min(written, (long) estimate));
        }
        return base + heard;
    }

    /** Records that the line is lost. Nothing more of it will be heard. */
    synchronized void lost(long now) {
        heard(now);
        ended = true;
    }

    /** Records that everything has been heard. */
    synchronized void finished() {
        heard = written;
        ended = true;
    }

    /** Restarts the clock at {@code frames}; offsets are relative to this. */
    private void restart(long now, long frames, long uncertain) {
        count = 0;
        next = 0;
        originNanos = now;
        originFrames = frames;
        mostAhead = uncertain + headroom();
    }

    private double headroom() {
        return HEADROOM_NANOS * framesPerNano;
    }

    private double elapsedFrames(long now) {
        return (now - originNanos) * framesPerNano;
    }

    private double mean() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += offsets[i];
        }
        return sum / count;
    }
}
