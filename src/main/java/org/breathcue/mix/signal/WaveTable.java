package org.breathcue.mix.signal;

/** A loop of points that is read at the phase of a {@link PhaseGlide}, so its pitch follows the glide. Immutable. */
public final class WaveTable {
    private static final int BETWEEN_BITS = 24;

    private final float[] points;
    private final int shift;
    private final int mask;

    /**
     * Creates a table without copying the points.
     *
     * @param points a power of two of points, followed by the first one again
     * @param pointBits the number of bits of points per cycle; at least 24 less than the fractional bits of a phase
     */
    public WaveTable(float[] points, int pointBits) {
        int loop = points.length - 1;
        if (Integer.bitCount(loop) != 1) {
            throw new IllegalArgumentException("a loop has a power of two of points, not " + loop);
        }
        this.points = points;
        this.shift = PhaseGlide.FRACTION_BITS - pointBits;
        this.mask = loop - 1;
    }

    /** Returns the value at a phase, interpolated linearly between two points. */
    public float at(long phase) {
        return at(phase, 0);
    }

    /** Returns the value a number of points after a phase, interpolated linearly between two points. */
    public float at(long phase, int pointsAfter) {
        int point = ((int) (phase >>> shift) + pointsAfter) & mask;
        float between = ((int) (phase >>> (shift - BETWEEN_BITS)) & ((1 << BETWEEN_BITS) - 1)) * 0x1p-24f;
        float value = points[point];
        return value + (points[point + 1] - value) * between;
    }

    /** Returns the value of the last point before a phase. */
    public float pointAt(long phase) {
        return points[(int) (phase >>> shift) & mask];
    }
}
