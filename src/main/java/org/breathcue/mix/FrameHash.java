package org.breathcue.mix;

/** Random numbers that are a function of where they are asked for. */
final class FrameHash {
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private FrameHash() {}

    /** 64 random bits for one place on one of many independent lines. */
    static long of(long line, long place) {
        return mix(mix(line + STRIDE) + place * STRIDE);
    }

    /** A value from −1 to 1 for one place on one of many independent lines. */
    static float signed(long line, long place) {
        return (int) (of(line, place) >> 32) * 0x1p-31f;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
