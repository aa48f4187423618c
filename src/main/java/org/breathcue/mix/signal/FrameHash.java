package org.breathcue.mix.signal;

/** Pseudorandom numbers as a function of a position. */
public final class FrameHash {
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private FrameHash() {}

    /** Returns 64 pseudorandom bits for a position in one of many independent sequences. */
    public static long of(long line, long place) {
        return mix(mix(line + STRIDE) + place * STRIDE);
    }

    /** Returns a value from −1 to 1 for a position in one of many independent sequences. */
    public static float signed(long line, long place) {
        return (int) (of(line, place) >> 32) * 0x1p-31f;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
