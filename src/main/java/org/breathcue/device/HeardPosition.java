package org.breathcue.device;

/**
 * How much of what was written to one line has been heard. A device tells its position in steps of 20 ms, and sometimes one ahead of
 * what it was given, or one that runs back. So the clock is believed instead, set by the mean of what the device said last, as
 * ExoPlayer's AudioTrackPositionTracker does it.
 *
 * <p>What a device takes at its start faster than it can sound lies behind the line, in a sound server perhaps, and is not counted as
 * heard. The clock is believed for {@link #GRACE_NANOS} after a device last moved, and devices gain no more on the clock than quartz does. By
 * what is uncertain after that the position is told late. So what is told was heard, even if the device died at that moment.
 *
 * <p>One thread tells, any may ask. The lock is held for some arithmetic only, and never allocates.
 */
final class HeardPosition {
    private static final long GRACE_NANOS = 30_000_000;
    private static final long APART_NANOS = 30_000_000;
    private static final int SAMPLES = 10;

    /** In this time a device that has started takes what will lie behind the line. */
    private static final long FILLING_NANOS = 100_000_000;

    /** What a device may be ahead of the clock at once. */
    private static final long HEADROOM_NANOS = 20_000_000;

    private static final long LATE_NANOS = GRACE_NANOS + HEADROOM_NANOS;

    /** By how much two clocks may differ: 500 in a million. */
    private static final double DRIFT = 0.0005;

    /** Nothing keeps as much as this behind a line; such a position is wrong. */
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
     * Begins with nothing heard.
     *
     * @param base what {@link #heard} says then, in frames
     */
    HeardPosition(long base, int frameRate, long bufferFrames) {
        this.base = base;
        this.framesPerNano = frameRate / 1e9;
        this.bufferFrames = bufferFrames;
    }

    /** The line has started. */
    synchronized void started(long now) {
        running = true;
        restart(now, 0, 0);
        movedNanos = now;
        sampledNanos = now + FILLING_NANOS - APART_NANOS;
    }

    /** The line has taken more: so many frames in all. */
    synchronized void wrote(long frames) {
        written = frames;
    }

    /** The device has made room just now. */
    synchronized void moved(long now) {
        movedNanos = now;
    }

    /** Whether the device should be asked for its position, which {@link #sample} is then told. */
    synchronized boolean wantsSample(long now) {
        return running && now - sampledNanos >= APART_NANOS;
    }

    /**
     * What the device says, just after it has taken sound or moved.
     *
     * @param lineFrames how many frames the line has been given in all
     */
    synchronized void sample(long now, long position, long lineFrames) {
        // A line cannot hold more than its buffer, and cannot play what it has not got.
        long possible = Math.min(lineFrames, Math.max(position, lineFrames - bufferFrames));
        double offset = possible - originFrames - elapsedFrames(now);
        if (count > 0 && offset < mean() - headroom()) {
            // It has hesitated; what was said before is too much.
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
            // The most, for a device that hesitates meanwhile seems to hold less.
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
     * The line ran empty, or the device stood still, or the whole machine did: what was in it may have been heard or not, and what
     * the device said before counts no more.
     */
    synchronized void interrupted(long now, long lineFrames) {
        // While nothing is known of what lies behind, all that was not told may still be there.
        long uncertain = sampled() ? bufferFrames + Math.round(behindFrames) : lineFrames - heard;
        restart(now, lineFrames - uncertain, uncertain);
        unsure = true;
    }

    /** How much the device holds behind the line, as far as is known yet. */
    synchronized long behindNanos() {
        return Math.round(behindFrames / framesPerNano);
    }

    /** Whether anything is known of what the device holds behind the line. */
    synchronized boolean sampled() {
        return settling < SAMPLES;
    }

    /** How many frames have been heard: never falling, never more than were written. */
    synchronized long heard(long now) {
        if (running && !ended) {
            long until = now - movedNanos > GRACE_NANOS ? movedNanos + GRACE_NANOS : now;
            double ahead = count == 0 ? 0 : Math.min(mostAhead, mean() - behindFrames);
            double estimate = originFrames + elapsedFrames(until) + ahead - LATE_NANOS * framesPerNano;
            heard = Math.max(heard, Math.min(written, (long) estimate));
        }
        return base + heard;
    }

    /** The line is lost, and nothing more will be heard of it. */
    synchronized void lost(long now) {
        heard(now);
        ended = true;
    }

    /** All has been heard. */
    synchronized void finished() {
        heard = written;
        ended = true;
    }

    /** From here on the clock counts, from so many frames; offsets are from that too. */
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
