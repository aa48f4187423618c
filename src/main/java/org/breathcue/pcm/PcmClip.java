package org.breathcue.pcm;

import org.jspecify.annotations.Nullable;

/** Mono sound in memory: samples of nominal range −1 to 1 at a frame rate. Immutable. */
public final class PcmClip {
    private final int frameRate;
    private final float[] samples;
    private @Nullable ClipLevel level;

    /** Copies the samples. */
    public PcmClip(int frameRate, float[] samples) {
        this(samples.clone(), frameRate);
    }

    private PcmClip(float[] samples, int frameRate) {
        if (frameRate < 1) {
            throw new IllegalArgumentException("frame rate must be positive: " + frameRate);
        }
        this.frameRate = frameRate;
        this.samples = samples;
    }

    /** Takes the array over without a copy; the caller must not touch it again. */
    public static PcmClip owning(int frameRate, float[] samples) {
        return new PcmClip(samples, frameRate);
    }

    /** As {@link #owning(int, float[])}, of samples that have been measured before. */
    public static PcmClip owning(int frameRate, float[] samples, ClipLevel level) {
        PcmClip clip = new PcmClip(samples, frameRate);
        clip.level = level;
        return clip;
    }

    /** Frames in a second. */
    public int frameRate() {
        return frameRate;
    }

    /** The length in frames. */
    public int frames() {
        return samples.length;
    }

    /** One sample, nominally −1 to 1. */
    public float sample(int frame) {
        return samples[frame];
    }

    /**
     * Adds part of the clip, times a linear gain, to both channels of interleaved stereo.
     *
     * @param from the first frame of the clip to add
     * @param frames how many to add
     * @param out interleaved stereo
     * @param outFrame the frame of {@code out} that {@code from} falls on
     */
    public void addStereo(int from, int frames, float gain, float[] out, int outFrame) {
        int o = 2 * outFrame;
        for (int i = from; i < from + frames; i++) {
            float s = samples[i] * gain;
            out[o++] += s;
            out[o++] += s;
        }
    }

    /** A copy of the samples. */
    public float[] toArray() {
        return samples.clone();
    }

    /** The largest absolute sample, linear; 0 for an empty clip. */
    public float peak() {
        float peak = 0;
        for (float s : samples) {
            peak = Math.max(peak, Math.abs(s));
        }
        return peak;
    }

    /**
     * How loud the clip is; measured when first asked for.
     *
     * @throws IllegalArgumentException if its frame rate is below 8000
     */
    public ClipLevel level() {
        ClipLevel known = level;
        if (known == null) {
            // Two threads that measure at once find the same.
            known = ClipLevel.of(samples, frameRate);
            level = known;
        }
        return known;
    }
}
