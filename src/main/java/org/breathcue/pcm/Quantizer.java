package org.breathcue.pcm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * Rounds stereo to 16 bits with triangular (TPDF) dither of ±1 step, which turns the rounding error into noise of
 * constant level instead of distortion. For use by one thread.
 *
 * <p>The dither is a pure function of seed, frame and channel, so blocks of any size, in any order, give the same
 * bytes. A sample of exactly 0 stays 0: digital silence has no rounding error, and it compresses well.
 */
public final class Quantizer {
    private static final int BYTES_PER_FRAME = 4;

    /** The number of frames that are rounded before they are copied to the bytes. */
    private static final int CHUNK = 256;

    private static final long WEYL = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xD6E8FEB86659FD93L;

    /** The scale from samples to 16.16 fixed point; the cast to int saturates. */
    private static final float FIXED = 0x1p31f;

    /** Centres the sum of two 16-bit numbers on 0 and adds half a step for rounding. */
    private static final int CENTRE = -65535 + 32768;

    private final long offset;
    private final byte[] bytes;

    /** The bytes as numbers, one for each frame. */
    private final IntBuffer view;

    private final int[] chunk = new int[CHUNK];
    private final int[] silence = new int[CHUNK];

    /**
     * Creates a quantizer. Different seeds give independent dither.
     *
     * @param mostFrames the maximum number of frames in a block
     */
    public Quantizer(long seed, int mostFrames) {
        offset = mix(seed * WEYL + MIX);
        bytes = new byte[BYTES_PER_FRAME * mostFrames];
        view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    /**
     * Quantizes a block. Allocates nothing. 1.0 equals 32768 steps; samples beyond 32767 and −32768 are clipped.
     *
     * @param frame the absolute number of the first frame of the block
     * @param stereo interleaved stereo, at least {@code 2 · frames} samples
     * @return an array that starts with {@code 4 · frames} bytes, 16-bit little-endian interleaved; the next call changes
     *     it
     */
    public byte[] quantize(long frame, float[] stereo, int frames) {
        for (int done = 0; done < frames; done += CHUNK) {
            int n = Math.min(CHUNK, frames - done);
            boolean silent = isSilent(stereo, 2 * done, 2 * (done + n));
            if (!silent) {
                round(frame + done, stereo, 2 * done, n);
            }
            // Copying many numbers at once is cheap. Writing single ones through the view is not, before it is
            // compiled.
            view.put(done, silent ? silence : chunk, 0, n);
        }
        return bytes;
    }

    private static boolean isSilent(float[] stereo, int from, int to) {
        for (int i = from; i < to; i++) {
            if (stereo[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private void round(long frame, float[] stereo, int from, int n) {
        int[] rounded = chunk;
        long counter = offset + frame * WEYL;
        for (int i = 0, s = from; i < n; i++, s += 2) {
            long noise = mix(counter);
            float left = stereo[s];
            int l = left == 0 ? 0 : round(left, (noise & 0xFFFF) + ((noise >>> 16) & 0xFFFF));
            float right = stereo[s + 1];
            int r = right == 0 ? 0 : round(right, ((noise >>> 32) & 0xFFFF) + (noise >>> 48));
            rounded[i] = (l & 0xFFFF) | (r << 16);
            counter += WEYL;
        }
    }

    private static int round(float sample, long dither) {
        int fixed = (int) (((int) (sample * FIXED) + dither + CENTRE) >> 16);
        return Math.max(-32768, Math.min(32767, fixed));
    }

    private static long mix(long x) {
        long z = x;
        z ^= z >>> 32;
        z *= MIX;
        z ^= z >>> 32;
        z *= MIX;
        return z ^ (z >>> 32);
    }
}
