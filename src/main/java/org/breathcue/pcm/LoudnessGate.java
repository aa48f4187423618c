package org.breathcue.pcm;

/**
 * Computes the integrated loudness of blocks of 400 ms with the two gates of ITU-R BS.1770-4: blocks below −70 LUFS are
 * left out, and so are the remaining blocks that are 10 LU or more below the mean. For use by one thread.
 *
 * <p>Blocks are counted in a histogram with steps of 0.01 LU. Each step also stores the exact sum of its blocks. Memory
 * is therefore constant (128 kB), adding allocates nothing, and the only rounding error is in the position of the
 * second gate, at most half a step.
 */
final class LoudnessGate {
    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE = -70;
    private static final double RELATIVE = -10;
    private static final int STEPS_PER_LU = 100;

    /**
     * The range ends at +10 LUFS, more than two channels at full scale can reach. Louder blocks share the last step.
     */
    private static final int STEPS = 80 * STEPS_PER_LU;

    private final double[] sums = new double[STEPS];
    private final long[] counts = new long[STEPS];

    /** Adds one block, given the sum of the mean squares of its weighted channels. */
    void add(double meanSquare) {
        double loudness = lufs(meanSquare);
        if (loudness > ABSOLUTE) {
            int step = (int) Math.min(STEPS - 1, (loudness - ABSOLUTE) * STEPS_PER_LU);
            sums[step] += meanSquare;
            counts[step]++;
        }
    }

    /** Returns the loudness of all blocks so far in LUFS; −∞ if no block passes the gates. */
    double integratedLufs() {
        double ungated = meanFrom(0);
        if (ungated == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double gate = lufs(ungated) + RELATIVE;
        return lufs(meanFrom((int) Math.max(0, Math.round((gate - ABSOLUTE) * STEPS_PER_LU))));
    }

    /** Returns the loudness of a mean square in LUFS; −∞ for 0. */
    static double lufs(double meanSquare) {
        return OFFSET + 10 * StrictMath.log10(meanSquare);
    }

    private double meanFrom(int lowest) {
        double sum = 0;
        long count = 0;
        for (int i = lowest; i < STEPS; i++) {
            sum += sums[i];
            count += counts[i];
        }
        return count == 0 ? 0 : sum / count;
    }
}
