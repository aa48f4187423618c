package org.breathcue.device;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** A device that plays as virtual time passes, with a buffer of 100 ms, and that can be made to fail in all the ways that are known. */
final class FaultLine implements OutputLine {
    static final int BUFFER_FRAMES = 4800;

    private static final int RATE = 48_000;
    private static final long POLL_NANOS = 25_000_000;
    private static final int POSITION_STEP = 960;
    private static final int MOST_POLLS = 1000;

    private final FakePacing pacing;
    private final int channels;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int behind;
    private double speed = 1;
    private LongUnaryOperator lie = position -> position;
    private int mostAtOnce = Integer.MAX_VALUE;
    private boolean started;
    private boolean stopped;
    private boolean dead;
    private boolean still;
    private boolean flushed;
    private boolean closed;
    private boolean throwing;
    private long advancedNanos;
    private double sounded;
    private double out;
    private boolean dry;
    private int dryTimes;
    private int calls;

    FaultLine(FakePacing pacing, int channels) {
        this.pacing = pacing;
        this.channels = channels;
    }

    /** The device takes so many frames more than it sounds, as a sound server does. */
    FaultLine holdingBehind(int frames) {
        behind = frames;
        return this;
    }

    /** How fast the device's clock runs. */
    FaultLine withSpeed(double factor) {
        speed = factor;
        return this;
    }

    /** From now on, or again not: takes only so many bytes at once. */
    void takeAtMost(int bytes) {
        mostAtOnce = bytes;
    }

    /** From now on the position is told wrongly. */
    void lie(LongUnaryOperator falsePosition) {
        lie = falsePosition;
    }

    /** The device has gone: nothing sounds any more, and writes take nothing. Nothing else tells. */
    void die() {
        advance();
        dead = true;
    }

    /** The device sounds nothing and takes nothing; writes wait. */
    void standStill(boolean on) {
        advance();
        still = on;
    }

    /** From now on whatever is asked of the device throws. */
    void failAlways() {
        advance();
        throwing = true;
        dead = true;
    }

    /** The machine slept until now, and the device with it. */
    void woke() {
        advancedNanos = pacing.nanoTime();
    }

    /** The bytes that were heard. */
    byte[] heard() {
        advance();
        return Arrays.copyOf(taken.toByteArray(), soundedFrames() * frameBytes());
    }

    /** How many frames were heard until now. */
    int soundedFrames() {
        advance();
        return (int) sounded;
    }

    /** How often the device had nothing to sound for a while before it was given more. */
    int dryTimes() {
        return dryTimes;
    }

    int calls() {
        return calls;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public int frameRate() {
        return RATE;
    }

    @Override
    public int bufferBytes() {
        return BUFFER_FRAMES * frameBytes();
    }

    @Override
    public int write(byte[] data, int offset, int length) {
        called();
        flushed = false;
        int polls = 0;
        int most = Math.min(length, mostAtOnce);
        int done = 0;
        while (true) {
            advance();
            if (dead || closed || flushed) {
                return done;
            }
            int n = still && started ? 0 : Math.min(most - done, room());
            dryTimes += dry && n > 0 ? 1 : 0;
            dry = dry && n == 0;
            taken.write(data, offset + done, n);
            done += n;
            if (done == most || !started) {
                return done;
            }
            if (++polls > MOST_POLLS) {
                throw new AssertionError("nobody woke the writer");
            }
            pacing.pass(POLL_NANOS);
        }
    }

    @Override
    public void start() {
        called();
        started = true;
        advancedNanos = pacing.nanoTime();
    }

    @Override
    public long position() {
        called();
        advance();
        return lie.applyAsLong(dead ? takenFrames() : (long) out / POSITION_STEP * POSITION_STEP);
    }

    @Override
    public void stop() {
        advance();
        stopped = true;
    }

    @Override
    public void flush() {
        advance();
        flushed = true;
        dead = true;
    }

    @Override
    public void close() {
        advance();
        closed = true;
    }

    private void called() {
        calls++;
        if (throwing) {
            throw new IllegalStateException("the device is gone");
        }
    }

    private void advance() {
        long now = pacing.nanoTime();
        double frames = (now - advancedNanos) * speed * RATE / 1e9;
        advancedNanos = now;
        if (!started || stopped || dead || still || closed) {
            return;
        }
        int all = takenFrames();
        if (sounded < all && sounded + frames > all) {
            dry = true;
        }
        sounded = Math.min(all, sounded + frames);
        out = Math.min(all, Math.max(out, sounded + behind));
    }

    private int room() {
        return (BUFFER_FRAMES - (takenFrames() - (int) out)) * frameBytes();
    }

    private int takenFrames() {
        return taken.size() / frameBytes();
    }

    private int frameBytes() {
        return 2 * channels;
    }
}
