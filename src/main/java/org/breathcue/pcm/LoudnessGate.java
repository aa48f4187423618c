package org.breathcue.pcm;

/**
 * Integrated loudness of blocks of 400 ms by the two gates of ITU-R BS.1770-4: blocks below −70 LUFS do not count, and of the
 * rest those do not that lie 10 LU or more below their mean. For one thread.
 *
 * <p>Blocks are counted in steps of 0.01 LU, each step with the exact sum of its blocks. So memory is constant (128 kB), adding
 * allocates nothing, and only the place of the second gate is rounded, by at most half a step.
 */
final class LoudnessGate {
    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE = -70;
    private static final double RELATIVE = -10;
    private static final int STEPS_PER_LU = 100;

    /** To +10 LUFS, more than two channels at full scale can have; what is louder shares the last step. */
    private static final int STEPS = 80 * STEPS_PER_LU;

    private final double[] sums = new double[STEPS];
    private final long[] counts = new long[STEPS];

    /** Adds one block: the mean squares of its weighted channels, summed over the channels. */
    void add(double meanSquare) {
        double loudness = lufs(meanSquare);
        if (loudness > ABSOLUTE) {
            int step = (int) Math.min(STEPS - 1, (loudness - ABSOLUTE) * STEPS_PER_LU);
            sums[step] += meanSquare;
            counts[step]++;
        }
    }

    /** The loudness of all blocks so far; −∞ if none passes the gates. */
    double integratedLufs() {
        double ungated = meanFrom(0);
        if (ungated == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double gate = lufs(ungated) + RELATIVE;
        return lufs(meanFrom((int) Math.max(0, Math.round((gate - ABSOLUTE) * STEPS_PER_LU))));
    }

    /** The loudness of a mean square; −∞ for 0. */
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
