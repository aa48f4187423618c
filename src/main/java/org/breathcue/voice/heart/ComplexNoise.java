package org.breathcue.voice.heart;

import java.util.Random;

/**
 * Complex Gaussian white noise: real and imaginary parts are normally distributed with a variance of 1. Each frame reads a table from an
 * offset of its own, so that its noise depends on nothing but a seed and its number.
 *
 * <p>The table is filled by {@link Random#nextGaussian}, which the Java platform specifies exactly: the polar method of G. E. P. Box, M. E.
 * Muller and G. Marsaglia, in D. E. Knuth, "The Art of Computer Programming", volume 2, section 3.4.1. The offsets are numbers of the
 * generator SplitMix64 of G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. To read noise
 * from a table is our own simplification: it costs less than new numbers for each bin.
 */
final class ComplexNoise {
    private static final int SIZE = 1 << 14;
    private static final int MASK = SIZE - 1;
    /** The increment of SplitMix64: the golden ratio as a fraction of 2⁶⁴, made odd. */
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final float[] table = new float[2 * SIZE];

    ComplexNoise() {
        Random random = new Random(SIZE);
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) random.nextGaussian();
        }
    }

    /** Returns the offset of the noise of a frame in the table. */
    static int start(long seed, int frame) {
        // The output function of SplitMix64.
        long bits = seed + frame * STRIDE;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return (int) (bits ^ (bits >>> 31)) & MASK;
    }

    /** Returns the real part of the noise in a bin. */
    float real(int start, int bin) {
        return table[2 * ((start + bin) & MASK)];
    }

    /** Returns the imaginary part of the noise in a bin. */
    float imaginary(int start, int bin) {
        return table[2 * ((start + bin) & MASK) + 1];
    }
}
