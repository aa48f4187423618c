package org.breathcue.mix;

import org.breathcue.mix.signal.RaisedCosine;
import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.BreathPhase;

/**
 * The envelope of a phase of a breath, as a linear gain from the start of the phase to the silence at its end. Inhale
 * and exhale swell and fade. Holds are softer and have a beat: a hold after the inhale is a continuous sound with two
 * pulsations per second; a hold after the exhale is a soft pulse once per second with silence in between. The beats
 * divide the phase evenly, so the last one ends with it. Immutable.
 */
final class BreathShape {
    /** The share of a breath in which it swells, and in which it fades. */
    private static final double SWELL = 0.35;

    /** The longest swell. In a slow breath, a longer one would be inaudible for most of its time. */
    private static final double LONGEST_SWELL_SECONDS = 0.4;

    private static final double HELD_EDGE_SECONDS = 0.25;
    private static final double FULL_GAIN = Decibels.toLinear(-3);
    private static final double SHIMMERS_PER_SECOND = 2;
    private static final double SHIMMER_DEPTH = 1 - Decibels.toLinear(-9);
    private static final double EMPTY_GAIN = Decibels.toLinear(-1.7);
    private static final double PULSES_PER_SECOND = 1;
    /** The length of a pulse as a fraction of its beat. */
    private static final double PULSE = 0.6;

    private final BreathPhase phase;
    private final long frames;
    private final double edge;
    private final double beats;

    private BreathShape(BreathPhase phase, long frames, double edge, double beatsPerFrame) {
        this.phase = phase;
        this.frames = frames;
        this.edge = edge;
        this.beats = Math.max(1, Math.rint(frames * beatsPerFrame));
    }

    /** @param frames the number of audible frames */
    static BreathShape of(BreathPhase phase, long frames, int frameRate) {
        double heldEdge = Math.min(HELD_EDGE_SECONDS * frameRate, frames / 2.0);
        return switch (phase) {
            case INHALE, EXHALE ->
                new BreathShape(phase, frames, Math.min(SWELL * frames, LONGEST_SWELL_SECONDS * frameRate), 0);
            case HOLD_IN -> new BreathShape(phase, frames, heldEdge, SHIMMERS_PER_SECOND / frameRate);
            case HOLD_OUT -> new BreathShape(phase, frames, heldEdge, PULSES_PER_SECOND / frameRate);
        };
    }

    /** Returns the gain at a frame of the phase; 0 at the start and after the last audible frame. */
    double at(long t) {
        double whole = RaisedCosine.at(Math.min(t, frames - t) / edge);
        return switch (phase) {
            case INHALE, EXHALE -> whole;
            case HOLD_IN -> FULL_GAIN * whole * (1 - SHIMMER_DEPTH * (1 - hump(beat(t))));
            case HOLD_OUT -> EMPTY_GAIN * hump(beat(t) / PULSE);
        };
    }

    /** Returns the position in the beat, 0 to 1. */
    private double beat(long t) {
        double beat = t * beats / frames;
        return beat - Math.floor(beat);
    }

    /** Returns a raised cosine that is 0 at 0 and 1 and has its maximum in between. */
    private static double hump(double x) {
        return RaisedCosine.at(2 * Math.min(x, 1 - x));
    }
}
