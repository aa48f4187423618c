package org.breathcue.mix;

/**
 * A phase whose frequency glides in a straight line. Phases are whole numbers of 2⁻⁴⁰ cycles, so that the phase of any frame is
 * exact in closed form and equal to what stepping there from any other frame gives.
 */
final class PhaseGlide {
    /** Fractional bits of a phase. */
    static final int FRACTION_BITS = 40;

    private static final double ONE_CYCLE = 0x1p40;

    private final long step;
    private final long slope;

    /**
     * Glides from one frequency to another in {@code frames} frames.
     *
     * @param fromHertz the frequency of frame 0, below half the frame rate, as is {@code toHertz}
     */
    PhaseGlide(double fromHertz, double toHertz, long frames, int frameRate) {
        step = (long) (fromHertz / frameRate * ONE_CYCLE);
        slope = (long) ((toHertz - fromHertz) / frameRate * ONE_CYCLE / frames);
    }

    /** The phase at a frame counted from the start of the glide; wraps round. */
    long phase(long frame) {
        return frame * step + (frame * (frame - 1) / 2) * slope;
    }

    /** What {@link #phase} grows by from {@code frame} to the next one. */
    long step(long frame) {
        return step + frame * slope;
    }

    /** What {@link #step} grows by with each frame. */
    long slope() {
        return slope;
    }
}
