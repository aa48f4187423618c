package org.breathcue.mix;

/**
 * The wave of a breath sound in two parts: the left channel is the middle plus the side, the right channel the middle
 * minus the side. Mixed to mono, only the middle is heard. Immutable.
 */
interface BreathWave {
    /** Returns the middle at a phase of a {@link org.breathcue.mix.signal.PhaseGlide}. */
    float middle(long phase);

    /** Returns the side at a phase of a {@link org.breathcue.mix.signal.PhaseGlide}. */
    float side(long phase);
}
