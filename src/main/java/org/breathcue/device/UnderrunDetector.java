package org.breathcue.device;

/**
 * Detects underruns by the clock, because Java Sound does not report them. It tracks how long the queued sound will
 * last. One thread updates it and any thread may read it. One detector serves several lines.
 */
final class UnderrunDetector {
    /** A write that took longer has been blocked, so the buffer is full afterwards. */
    private static final long BLOCKED_NANOS = 2_000_000;

    /** A longer delay means that the computer was asleep. */
    private static final long ASLEEP_NANOS = 5_000_000_000L;

    private long lastEndNanos;
    private long emptyAtNanos;
    private volatile int underruns;
    private volatile long worstLatenessNanos;

    /** Records that a line has started with {@code queuedNanos} of sound in its buffer. */
    void started(long now, long queuedNanos) {
        lastEndNanos = now;
        emptyAtNanos = now + queuedNanos;
    }

    /**
     * Records that a running line is about to receive more sound. Counts an underrun if all queued sound must have been
     * played by now.
     *
     * @param behindNanos the amount of sound behind the line
     * @return whether an underrun was counted
     */
    boolean offers(long now, long behindNanos) {
        long late = now - lastEndNanos;
        if (late < ASLEEP_NANOS) {
            worstLatenessNanos = Math.max(worstLatenessNanos, late);
        }
        boolean dry = mustBeDry(now, behindNanos);
        if (dry) {
            ranEmpty(now);
        }
        return dry;
    }

    /** Returns whether all queued sound must have been played by now, unless the device has paused. */
    boolean mustBeDry(long now, long behindNanos) {
        return now - emptyAtNanos - behindNanos > 0;
    }

    /** Records that the line has run empty. */
    void ranEmpty(long now) {
        int before = underruns;
        underruns = before + 1;
        emptyAtNanos = now;
    }

    /**
     * Records that a running line has accepted sound.
     *
     * @param lengthNanos the length of the accepted sound
     * @param bufferNanos the length of a full buffer
     */
    void took(long began, long now, long lengthNanos, long bufferNanos) {
        long full = now + bufferNanos;
        boolean waited = now - began >= BLOCKED_NANOS;
        emptyAtNanos = waited || emptyAtNanos + lengthNanos - full > 0 ? full : emptyAtNanos + lengthNanos;
        lastEndNanos = now;
    }

    int underruns() {
        return underruns;
    }

    long worstLatenessMillis() {
        return worstLatenessNanos / 1_000_000;
    }
}
