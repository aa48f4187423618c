package org.breathcue.mix;

import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.BreathPhase;

/**
 * The sound of one phase of a breath. Breathing in rises, breathing out falls; held full lungs shimmer high, held empty lungs
 * pulse low, about once a second. All are silent at the turn to the next phase. Immutable.
 *
 * <p>Every sample is a function of the frame, the phase and the seed alone: envelope and wave have closed forms, and no filter
 * has anything to remember.
 */
final class BreathSound {
    /** Frames over which the gain is a straight line, counted from the start of the phase. */
    private static final int SEGMENT = 64;

    private static final double TURN_SECONDS = 0.150;
    private static final double LARGEST_TURN = 0.15;

    private final long start;
    private final long sounding;
    private final BreathShape shape;
    private final WaveTable wave;
    private final PhaseGlide glide;
    private final long waveStart;
    private final double gain;
    private final Pan pan;

    /**
     * The sound of one phase. It ends 150 ms before the phase does, less in a phase under a second; a phase of a few
     * milliseconds is silent.
     *
     * @param start the absolute frame the phase starts at
     * @param length its frames, at least 1
     * @param wave that of {@code pacer}
     * @param gain linear, beside that of the pacer
     * @param seed together with the start, the place in the wave, so that no two breaths of air are the same
     */
    BreathSound(
            long start,
            long length,
            BreathPhase phase,
            int frameRate,
            BreathTimbre pacer,
            WaveTable wave,
            double gain,
            Pan pan,
            long seed) {
        double turn = Math.min(TURN_SECONDS * frameRate, LARGEST_TURN * length);
        this.start = start;
        this.sounding = Math.max(1, (long) (length - turn) / SEGMENT) * SEGMENT;
        this.shape = BreathShape.of(phase, sounding, frameRate);
        this.wave = wave;
        this.glide = glide(phase, pacer, frameRate);
        this.waveStart = FrameHash.of(seed, start);
        this.gain = gain * Decibels.toLinear(pacer.gainDb());
        this.pan = pan;
    }

    private PhaseGlide glide(BreathPhase phase, BreathTimbre pacer, int frameRate) {
        return switch (phase) {
            case INHALE -> new PhaseGlide(pacer.low(), pacer.high(), sounding, frameRate);
            case HOLD_IN -> new PhaseGlide(pacer.high(), pacer.high(), sounding, frameRate);
            case EXHALE -> new PhaseGlide(pacer.high(), pacer.low(), sounding, frameRate);
            case HOLD_OUT -> new PhaseGlide(pacer.low(), pacer.low(), sounding, frameRate);
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
        if (t >= end) {
            return;
        }
        int o = 2 * outFrame;
        long segment = t / SEGMENT * SEGMENT;
        float low = gain(segment, ducking);
        while (t < end) {
            float high = gain(segment + SEGMENT, ducking);
            int n = (int) (Math.min(end, segment + SEGMENT) - t);
            if (low != 0 || high != 0) {
                addSegment(t, n, low, (high - low) / SEGMENT, (int) (t - segment), out, o);
            }
            t += n;
            o += 2 * n;
            segment += SEGMENT;
            low = high;
        }
    }

    /** The phases are integers, so stepping from {@code t} on gives what stepping from the start would. */
    private void addSegment(long t, int n, float from, float slope, int offset, float[] out, int outIndex) {
        long phase = waveStart + glide.phase(t);
        long step = glide.step(t);
        long bend = glide.slope();
        float left = pan.left();
        float right = pan.right();
        int o = outIndex;
        for (int i = offset; i < offset + n; i++) {
            float s = wave.at(phase) * (from + slope * i);
            out[o] += left * s;
            out[o + 1] += right * s;
            o += 2;
            phase += step;
            step += bend;
        }
    }

    private float gain(long t, Ducking ducking) {
        return (float) (gain * shape.at(t) * ducking.gain(start + t));
    }
}
