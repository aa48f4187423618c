package org.breathcue.mix;

import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.BreathPhase;

/**
 * How loud a phase of a breath is from its start to the silence at its turn, as a linear gain. What is breathed swells and
 * fades. What is held is softer, and beats time: full lungs sound on, and shimmer twice a second; empty lungs are a soft pulse a
 * second with silence between. The beats divide the phase evenly, so the last one ends with it. Immutable.
 */
final class BreathShape {
    private static final double SWELL = 0.35;

    private static final double HELD_EDGE_SECONDS = 0.25;
    private static final double FULL_GAIN = Decibels.toLinear(-8);
    private static final double SHIMMERS_PER_SECOND = 2;
    private static final double SHIMMER_DEPTH = 1 - Decibels.toLinear(-9);
    private static final double EMPTY_GAIN = Decibels.toLinear(-6);
    private static final double PULSES_PER_SECOND = 1;
    /** The part of its beat that a pulse takes. */
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

    /** @param frames for which it sounds */
    static BreathShape of(BreathPhase phase, long frames, int frameRate) {
        double heldEdge = Math.min(HELD_EDGE_SECONDS * frameRate, frames / 2.0);
        return switch (phase) {
            case INHALE, EXHALE -> new BreathShape(phase, frames, SWELL * frames, 0);
            case HOLD_IN -> new BreathShape(phase, frames, heldEdge, SHIMMERS_PER_SECOND / frameRate);
            case HOLD_OUT -> new BreathShape(phase, frames, heldEdge, PULSES_PER_SECOND / frameRate);
        };
    }

    /** The gain at a frame of the phase; 0 at its start and from the last frame that sounds on. */
    double at(long t) {
        double whole = RaisedCosine.at(Math.min(t, frames - t) / edge);
        return switch (phase) {
            case INHALE, EXHALE -> whole;
            case HOLD_IN -> FULL_GAIN * whole * (1 - SHIMMER_DEPTH * (1 - hump(beat(t))));
            case HOLD_OUT -> EMPTY_GAIN * hump(beat(t) / PULSE);
        };
    }

    /** How far the beat has come, 0 to 1. */
    private double beat(long t) {
        double beat = t * beats / frames;
        return beat - Math.floor(beat);
    }

    /** Up and down again between 0 and 1. */
    private static double hump(double x) {
        return RaisedCosine.at(2 * Math.min(x, 1 - x));
    }
}
