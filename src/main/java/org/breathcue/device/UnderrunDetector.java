package org.breathcue.device;

/**
 * Finds by the clock what Java Sound does not tell: that a line ran empty. It follows how long what is queued will last. One thread
 * tells and any may ask; lives longer than a single line.
 */
final class UnderrunDetector {
    /** A write that took this long has waited for room, so that the buffer is full after it. */
    private static final long BLOCKED_NANOS = 2_000_000;

    /** Nobody is that late; the machine slept. */
    private static final long ASLEEP_NANOS = 5_000_000_000L;

    private long lastEndNanos;
    private long emptyAtNanos;
    private volatile int underruns;
    private volatile long worstLatenessNanos;

    /** A line has started with so much queued. */
    void started(long now, long queuedNanos) {
        lastEndNanos = now;
        emptyAtNanos = now + queuedNanos;
    }

    /**
     * A line that runs is about to be given more. If everything queued must have been played by now, that is counted.
     *
     * @param behindNanos how much the device holds behind the line
     * @return whether it was counted
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

    /** Whether everything queued must have been played by now, if the device did not stand still. */
    boolean mustBeDry(long now, long behindNanos) {
        return now - emptyAtNanos - behindNanos > 0;
    }

    /** The line has run empty. */
    void ranEmpty(long now) {
        int before = underruns;
        underruns = before + 1;
        emptyAtNanos = now;
    }

    /**
     * A line that runs has taken what was offered.
     *
     * @param lengthNanos how long that sounds
     * @param bufferNanos how long a full buffer sounds
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
