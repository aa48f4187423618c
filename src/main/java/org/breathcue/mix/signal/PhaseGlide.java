package org.breathcue.mix.signal;

/**
 * A phase whose frequency changes linearly. Phases are integer multiples of 2⁻⁴⁰ cycles, so the phase of any frame can
 * be computed exactly in closed form, and equals the result of stepping to it from any other frame.
 */
public final class PhaseGlide {
    /** Fractional bits of a phase. */
    public static final int FRACTION_BITS = 40;

    private static final double ONE_CYCLE = 0x1p40;

    private final long start;
    private final long step;
    private final long slope;

    /**
     * Creates a glide from one frequency to another over {@code frames} frames. Its phase starts at 0.
     *
     * @param fromHertz the frequency at frame 0; like {@code toHertz}, below half the frame rate
     */
    public PhaseGlide(double fromHertz, double toHertz, long frames, int frameRate) {
        this(0, (long) (fromHertz / frameRate * ONE_CYCLE), (long)
                ((toHertz - fromHertz) / frameRate * ONE_CYCLE / frames));
    }

    private PhaseGlide(long start, long step, long slope) {
        this.start = start;
        this.step = step;
        this.slope = slope;
    }

    /** Returns the same glide with another phase at its start. */
    public PhaseGlide from(long phase) {
        return new PhaseGlide(phase, step, slope);
    }

    /** Returns the phase at a frame relative to the start of the glide; wraps around. */
    public long phase(long frame) {
        return start + frame * step + (frame * (frame - 1) / 2) * slope;
    }

    /** Returns the increase of {@link #phase} from {@code frame} to the next frame. */
    public long step(long frame) {
        return step + frame * slope;
    }

    /** Returns the increase of {@link #step} per frame. */
    public long slope() {
        return slope;
    }
}
