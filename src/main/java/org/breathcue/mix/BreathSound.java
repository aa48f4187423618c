package org.breathcue.mix;

import org.breathcue.mix.signal.FrameHash;
import org.breathcue.mix.signal.PhaseGlide;
import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.BreathPhase;

/**
 * The sound of one phase of a breath. An inhale rises, an exhale falls. A hold after the inhale is high and pulsates; a
 * hold after the exhale consists of low pulses, about one per second. All are silent at the change to the next phase.
 * Immutable.
 *
 * <p>Every sample is a function of only the frame, the phase and the seed: envelope and wave are closed-form functions,
 * and no filter has state.
 */
final class BreathSound {
    /** The number of frames over which the gain is linear, counted from the start of the phase. */
    private static final int SEGMENT = 64;

    private static final double TURN_SECONDS = 0.150;
    private static final double LARGEST_TURN = 0.15;

    private final long start;
    private final long sounding;
    private final BreathShape shape;
    private final BreathWave wave;
    private final PhaseGlide glide;
    private final double gain;
    private final Pan pan;

    /**
     * Creates the sound of one phase. It ends 150 ms before the end of the phase, or less if the phase is shorter than
     * one second. A phase of a few milliseconds is silent.
     *
     * @param start the absolute frame at which the phase starts
     * @param length in frames, at least 1
     * @param wave the wave of {@code timbre}
     * @param gain linear, in addition to that of the timbre
     * @param seed selects, together with the start, the position in the wave, so that no two breaths of air are equal
     */
    BreathSound(
            long start,
            long length,
            BreathPhase phase,
            int frameRate,
            BreathTimbre timbre,
            BreathWave wave,
            double gain,
            Pan pan,
            long seed) {
        double turn = Math.min(TURN_SECONDS * frameRate, LARGEST_TURN * length);
        this.start = start;
        this.sounding = Math.max(1, (long) (length - turn) / SEGMENT) * SEGMENT;
        this.shape = BreathShape.of(phase, sounding, frameRate);
        this.wave = wave;
        this.glide = glide(phase, timbre, frameRate).from(FrameHash.of(seed, start));
        this.gain = gain * Decibels.toLinear(timbre.gainDb());
        this.pan = pan;
    }

    private PhaseGlide glide(BreathPhase phase, BreathTimbre timbre, int frameRate) {
        return switch (phase) {
            case INHALE -> new PhaseGlide(timbre.low(), timbre.high(), sounding, frameRate);
            case HOLD_IN -> new PhaseGlide(timbre.high(), timbre.high(), sounding, frameRate);
            case EXHALE -> new PhaseGlide(timbre.high(), timbre.low(), sounding, frameRate);
            case HOLD_OUT -> new PhaseGlide(timbre.low(), timbre.low(), sounding, frameRate);
        };
    }

    /**
     * Adds a part of the sound to interleaved stereo.
     *
     * @param from the absolute frame to start at, not before the phase
     * @param outFrame the frame of {@code out} to which {@code from} is added
     */
    void add(long from, int frames, Ducking ducking, float[] out, int outFrame) {
        long t = from - start;
        long end = Math.min(t + frames, sounding);
        if (t >= end) {
            return;
        }
        int o = outFrame;
        long segment = t / SEGMENT * SEGMENT;
        float low = gain(segment, ducking);
        while (t < end) {
            float high = gain(segment + SEGMENT, ducking);
            int n = (int) (Math.min(end, segment + SEGMENT) - t);
            if (low != 0 || high != 0) {
                wave.add(glide, t, n, low, (high - low) / SEGMENT, (int) (t - segment), pan, out, o);
            }
            t += n;
            o += n;
            segment += SEGMENT;
            low = high;
        }
    }

    private float gain(long t, Ducking ducking) {
        return (float) (gain * shape.at(t) * ducking.gain(start + t));
    }
}
