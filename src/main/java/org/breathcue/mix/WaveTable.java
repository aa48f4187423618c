package org.breathcue.mix;

/** A loop of points that is read at the phase of a {@link PhaseGlide}, so its pitch is that of the glide. Immutable. */
final class WaveTable {
    private static final int BETWEEN_BITS = 24;

    private final float[] points;
    private final int shift;
    private final int mask;

    /**
     * Takes the points over.
     *
     * @param points a power of two of them, and the first once more after the last
     * @param pointBits so many bits of points make one cycle, 24 less than the fraction of a phase at most
     */
    WaveTable(float[] points, int pointBits) {
        int loop = points.length - 1;
        if (Integer.bitCount(loop) != 1) {
            throw new IllegalArgumentException("a loop has a power of two of points, not " + loop);
        }
        this.points = points;
        this.shift = PhaseGlide.FRACTION_BITS - pointBits;
        this.mask = loop - 1;
    }

    /** The value at a phase, on a straight line between two points. */
    float at(long phase) {
        int point = (int) (phase >>> shift) & mask;
        float between = ((int) (phase >>> (shift - BETWEEN_BITS)) & ((1 << BETWEEN_BITS) - 1)) * 0x1p-24f;
        float value = points[point];
        return value + (points[point + 1] - value) * between;
    }
}
