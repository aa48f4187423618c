package org.breathcue.mix;

import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.BreathPhase;

/**
 * The sound of one inhale or exhale: noise like moving air with a faint tone in it, rising while breathing in, falling while
 * breathing out, silent at the turn. Breath holds have no sound. Immutable.
 *
 * <p>Every sample is a function of the frame, the phase and the seed alone: envelope, noise and tone have closed forms, and no
 * filter has anything to remember.
 */
final class BreathSound {
    /** Frames over which the gain is a straight line, counted from the start of the phase. */
    private static final int SEGMENT = 64;

    private static final double TURN_SECONDS = 0.150;
    private static final double LARGEST_TURN = 0.15;
    private static final double RAMP = 0.35;

    /** Gives noise and tone together an RMS of about −38 dBFS between the ramps. */
    private static final double GAIN = Decibels.toLinear(-31);

    private static final float TONE_GAIN = 0.2f;

    private final long start;
    private final long sounding;
    private final double ramp;
    private final AirNoise noise;
    private final long noiseStart;
    private final Glide centre;
    private final Glide tone;

    private BreathSound(long start, long sounding, Glide centre, Glide tone, AirNoise noise, long noiseStart) {
        this.start = start;
        this.sounding = sounding;
        this.ramp = RAMP * sounding;
        this.noise = noise;
        this.noiseStart = noiseStart;
        this.centre = centre;
        this.tone = tone;
    }

    /**
     * The sound of one phase. It ends 150 ms before the phase does, less in a phase under a second; a phase of a few
     * milliseconds is silent.
     *
     * @param start the absolute frame the phase starts at
     * @param length its frames, at least 1
     * @param phase {@code INHALE} or {@code EXHALE}
     * @param seed together with the start, the place in the noise, so that no two breaths are the same
     */
    static BreathSound of(long start, long length, BreathPhase phase, int frameRate, AirNoise noise, long seed) {
        double turn = Math.min(TURN_SECONDS * frameRate, LARGEST_TURN * length);
        long sounding = Math.max(1, (long) (length - turn) / SEGMENT) * SEGMENT;
        long noiseStart = Hash.of(seed, start);
        return switch (phase) {
            case INHALE ->
                new BreathSound(
                        start,
                        sounding,
                        new Glide(350, 900, sounding, frameRate),
                        new Glide(220, 330, sounding, frameRate),
                        noise,
                        noiseStart);
            case EXHALE ->
                new BreathSound(
                        start,
                        sounding,
                        new Glide(900, 300, sounding, frameRate),
                        new Glide(330, 220, sounding, frameRate),
                        noise,
                        noiseStart);
            case HOLD_IN, HOLD_OUT -> throw new IllegalArgumentException("no sound for " + phase.key());
        };
    }

    /**
     * Adds some of its frames to interleaved stereo.
     *
     * @param from the absolute frame to start at, not before the phase
     * @param outFrame the frame of {@code out} that {@code from} falls on
     */
    void add(long from, int frames, Ducking ducking, float[] out, int outFrame) {
        long t = from - start;
        long end = Math.min(t + frames, sounding);
        int o = 2 * outFrame;
        while (t < end) {
            long segment = t / SEGMENT * SEGMENT;
            int n = (int) (Math.min(end, segment + SEGMENT) - t);
            float gain = gain(segment, ducking);
            float slope = (gain(segment + SEGMENT, ducking) - gain) / SEGMENT;
            addSegment(t, n, gain, slope, (int) (t - segment), out, o);
            t += n;
            o += 2 * n;
        }
    }

    /** The phases are integers, so stepping from {@code t} on gives what stepping from the start would. */
    private void addSegment(long t, int n, float gain, float slope, int offset, float[] out, int outIndex) {
        long noisePhase = noiseStart + centre.phase(t);
        long noiseStep = centre.step(t);
        long noiseSlope = centre.slope();
        long tonePhase = tone.phase(t);
        long toneStep = tone.step(t);
        long toneSlope = tone.slope();
        int o = outIndex;
        for (int i = offset; i < offset + n; i++) {
            float s = (noise.at(noisePhase) + TONE_GAIN * Sine.sin(tonePhase)) * (gain + slope * i);
            out[o] += s;
            out[o + 1] += s;
            o += 2;
            noisePhase += noiseStep;
            noiseStep += noiseSlope;
            tonePhase += toneStep;
            toneStep += toneSlope;
        }
    }

    private float gain(long t, Ducking ducking) {
        double shape = RaisedCosine.at(Math.min(t, sounding - t) / ramp);
        return (float) (GAIN * shape * ducking.gain(start + t));
    }
}
