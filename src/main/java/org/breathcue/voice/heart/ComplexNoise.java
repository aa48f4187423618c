package org.breathcue.voice.heart;

import java.util.Random;

/**
 * Complex white noise: real and imaginary parts of normal distribution and variance 1. A table that each frame reads from a place of its
 * own, so a frame's noise depends on nothing but a seed and its number.
 */
final class ComplexNoise {
    private static final int SIZE = 1 << 14;
    private static final int MASK = SIZE - 1;
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final float[] table = new float[2 * SIZE];

    ComplexNoise() {
        Random random = new Random(SIZE);
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) random.nextGaussian();
        }
    }

    /** Where a frame's noise begins. */
    static int start(long seed, int frame) {
        // The finaliser of SplitMix64.
        long bits = seed + frame * STRIDE;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return (int) (bits ^ (bits >>> 31)) & MASK;
    }

    float real(int start, int bin) {
        return table[2 * ((start + bin) & MASK)];
    }

    float imaginary(int start, int bin) {
        return table[2 * ((start + bin) & MASK) + 1];
    }
}
