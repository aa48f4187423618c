package org.breathcue.listen.echo;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The last seconds of what was written to the sound device: the reference of an {@link EchoCanceller}. A ring of mono
 * frames at the rate of the device.
 *
 * <p>One thread, the one that plays, calls {@link #write}. It never waits and allocates nothing: it copies the frames
 * and then publishes their number. One other thread, the one that reads the microphone, runs the canceller. If that
 * thread falls behind by more than the ring holds, it notices, and the player does not. {@link #interrupted} may be
 * called by any thread.
 */
public final class PlayedSound {
    private static final int STEREO_FRAME_BYTES = 4;

    /** What the ring holds at least: longer than the longest delay, with room for a thread that is not scheduled. */
    private static final int SECONDS = 4;

    private final int frameRate;
    private final float[] ring;
    private final int mask;
    private final AtomicInteger interruptions = new AtomicInteger();
    private volatile long written;

    /**
     * Creates an empty ring.
     *
     * @param frameRate the rate at which the device plays, 16,000 to 192,000 frames per second
     */
    public PlayedSound(int frameRate) {
        if (frameRate < EchoCanceller.RATE || frameRate > 192_000) {
            throw new IllegalArgumentException("frame rate out of range: " + frameRate);
        }
        this.frameRate = frameRate;
        ring = new float[2 * Integer.highestOneBit(SECONDS * frameRate - 1)];
        mask = ring.length - 1;
    }

    /**
     * Adds frames that the device has accepted or is about to accept. Every frame must be added before it can be heard,
     * once, and in the order of playback. The canceller hears the mean of both channels.
     *
     * @param stereo 16-bit little-endian stereo frames
     * @param offset of the first byte
     * @param length in bytes, whole frames
     */
    public void write(byte[] stereo, int offset, int length) {
        long at = written;
        for (int i = offset; i + STEREO_FRAME_BYTES <= offset + length; i += STEREO_FRAME_BYTES) {
            int sum = sample(stereo, i) + sample(stereo, i + 2);
            ring[(int) at & mask] = sum / 65_536f;
            at++;
        }
        written = at;
    }

    /**
     * Says that playback was interrupted in a way that changes the delay: the device ran empty, was lost and opened
     * again, or is another one. The canceller then measures the delay anew. Any thread.
     */
    public void interrupted() {
        interruptions.incrementAndGet();
    }

    /** Returns the number of frames per second. */
    public int frameRate() {
        return frameRate;
    }

    /** Returns the number of frames written so far. */
    long written() {
        return written;
    }

    /** Returns the number of calls of {@link #interrupted} so far. */
    int interruptions() {
        return interruptions.get();
    }

    /**
     * Copies frames; those before the first one are silent.
     *
     * @param from the first frame, counted from the first one written; the last one must be written
     * @return false if some of the frames were overwritten
     */
    boolean read(long from, float[] frames, int count) {
        int done = 0;
        while (done < count && from + done < 0) {
            frames[done] = 0;
            done++;
        }
        while (done < count) {
            int start = (int) (from + done) & mask;
            int n = Math.min(count - done, ring.length - start);
            System.arraycopy(ring, start, frames, done, n);
            done += n;
        }
        // The writer may be one write ahead of the number that it has published.
        return written - from < ring.length - frameRate / 2;
    }

    private static int sample(byte[] data, int at) {
        return (data[at] & 0xFF) | (data[at + 1] << 8);
    }
}
