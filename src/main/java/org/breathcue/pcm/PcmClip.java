package org.breathcue.pcm;

import java.nio.ShortBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Mono sound: samples of nominal range −1 to 1 at a frame rate, in memory, or as 16-bit steps that may lie in a mapped file and
 * so take no room of the heap. Immutable.
 */
public final class PcmClip {
    private final int frameRate;
    private final Samples samples;
    private final @Nullable Supplier<ClipLevel> known;
    private @Nullable ClipLevel measured;

    /** Copies the samples. */
    public PcmClip(int frameRate, float[] samples) {
        this(new Floats(samples.clone()), frameRate, null);
    }

    private PcmClip(Samples samples, int frameRate, @Nullable Supplier<ClipLevel> known) {
        if (frameRate < 1) {
            throw new IllegalArgumentException("frame rate must be positive: " + frameRate);
        }
        this.frameRate = frameRate;
        this.samples = samples;
        this.known = known;
    }

    /** Takes the array over without a copy; the caller must not touch it again. */
    public static PcmClip owning(int frameRate, float[] samples) {
        return new PcmClip(new Floats(samples), frameRate, null);
    }

    /**
     * Takes 16-bit steps over without a copy; nobody may change them again.
     *
     * @param steps all from position 0 to the limit
     * @param scale what one step is worth
     * @param level gives how loud the clip is, each time it is asked for, so that this takes no room of the heap either
     */
    public static PcmClip owning(int frameRate, ShortBuffer steps, float scale, Supplier<ClipLevel> level) {
        return new PcmClip(new Steps(steps, scale), frameRate, level);
    }

    /** Frames in a second. */
    public int frameRate() {
        return frameRate;
    }

    /** The length in frames. */
    public int frames() {
        return samples.size();
    }

    /** One sample, nominally −1 to 1. */
    public float sample(int frame) {
        return samples.at(frame);
    }

    /**
     * Adds part of the clip, times a linear gain, to both channels of interleaved stereo. Allocates nothing.
     *
     * @param from the first frame of the clip to add
     * @param frames how many to add
     * @param out interleaved stereo
     * @param outFrame the frame of {@code out} that {@code from} falls on
     */
    public void addStereo(int from, int frames, float gain, float[] out, int outFrame) {
        samples.addStereo(from, frames, gain, out, outFrame);
    }

    /** A copy of the samples. */
    public float[] toArray() {
        float[] copy = new float[samples.size()];
        samples.copyTo(copy);
        return copy;
    }

    /** The largest absolute sample, linear; 0 for an empty clip. */
    public float peak() {
        float peak = 0;
        for (int i = 0; i < samples.size(); i++) {
            peak = Math.max(peak, Math.abs(samples.at(i)));
        }
        return peak;
    }

    /**
     * How loud the clip is; measured when first asked for, unless that is known.
     *
     * @throws IllegalArgumentException if its frame rate is below 8000
     */
    public ClipLevel level() {
        if (known != null) {
            return known.get();
        }
        ClipLevel level = measured;
        if (level == null) {
            // Two threads that measure at once find the same.
            level = ClipLevel.of(toArray(), frameRate);
            measured = level;
        }
        return level;
    }

    /** Where the samples lie. Every kind has a loop of its own, so that none has to ask at each sample. */
    private sealed interface Samples {
        int size();

        float at(int i);

        void copyTo(float[] out);

        void addStereo(int from, int frames, float gain, float[] out, int outFrame);
    }

    private static final class Floats implements Samples {
        private final float[] values;

        Floats(float[] values) {
            this.values = values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public float at(int i) {
            return values[i];
        }

        @Override
        public void copyTo(float[] out) {
            System.arraycopy(values, 0, out, 0, values.length);
        }

        @Override
        public void addStereo(int from, int frames, float gain, float[] out, int outFrame) {
            int o = 2 * outFrame;
            for (int i = from; i < from + frames; i++) {
                float s = values[i] * gain;
                out[o++] += s;
                out[o++] += s;
            }
        }
    }

    private record Steps(ShortBuffer steps, float scale) implements Samples {
        @Override
        public int size() {
            return steps.limit();
        }

        @Override
        public float at(int i) {
            return steps.get(i) * scale;
        }

        @Override
        public void copyTo(float[] out) {
            for (int i = 0; i < out.length; i++) {
                out[i] = steps.get(i) * scale;
            }
        }

        @Override
        public void addStereo(int from, int frames, float gain, float[] out, int outFrame) {
            int o = 2 * outFrame;
            for (int i = from; i < from + frames; i++) {
                float s = steps.get(i) * scale * gain;
                out[o++] += s;
                out[o++] += s;
            }
        }
    }
}
