package org.breathcue.pcm;

/**
 * Rounds stereo to 16 bits with triangular (TPDF) dither of ±1 step, which turns the rounding error into noise of
 * constant level instead of distortion. Immutable and thread-safe.
 *
 * <p>The dither is a pure function of seed, frame and channel, so blocks of any size, in any order, give the same
 * bytes. A sample of exactly 0 stays 0: digital silence has no rounding error, and it compresses well.
 */
public final class Quantizer {
    private static final long WEYL = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xD6E8FEB86659FD93L;

    /** The scale from samples to 16.16 fixed point; the cast to int saturates. */
    private static final float FIXED = 0x1p31f;

    /** Centres the sum of two 16-bit numbers on 0 and adds half a step for rounding. */
    private static final int CENTRE = -65535 + 32768;

    private final long offset;

    /** Creates a quantizer. Different seeds give independent dither. */
    public Quantizer(long seed) {
        offset = mix(seed * WEYL + MIX);
    }

    /**
     * Quantizes a block. Allocates nothing. 1.0 equals 32768 steps; samples beyond 32767 and −32768 are clipped.
     *
     * @param frame the absolute number of the first frame of the block
     * @param stereo interleaved stereo, at least {@code 2 · frames} samples
     * @param out receives {@code 4 · frames} bytes, 16-bit little-endian interleaved, starting at {@code outOffset}
     */
    public void quantize(long frame, float[] stereo, int frames, byte[] out, int outOffset) {
        long counter = offset + frame * WEYL;
        int end = 2 * frames;
        for (int i = 0, o = outOffset; i < end; i += 2, o += 4) {
            long noise = mix(counter);
            float left = stereo[i];
            int l = left == 0 ? 0 : round(left, (noise & 0xFFFF) + ((noise >>> 16) & 0xFFFF));
            float right = stereo[i + 1];
            int r = right == 0 ? 0 : round(right, ((noise >>> 32) & 0xFFFF) + (noise >>> 48));
            // Write bytes: a view of the array as numbers is equally fast once compiled, but much slower before.
            out[o] = (byte) l;
            out[o + 1] = (byte) (l >> 8);
            out[o + 2] = (byte) r;
            out[o + 3] = (byte) (r >> 8);
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
