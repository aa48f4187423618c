package org.breathcue.pcm;

import java.nio.ShortBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Mono sound: samples of nominal range −1 to 1 at a frame rate. The samples are in memory, or stored as 16-bit steps
 * that can be in a mapped file and then use no heap. Immutable.
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

    /** Creates a clip that uses the array without copying it. The caller must not change it afterwards. */
    public static PcmClip owning(int frameRate, float[] samples) {
        return new PcmClip(new Floats(samples), frameRate, null);
    }

    /**
     * Creates a clip that uses 16-bit steps without copying them. They must not change afterwards.
     *
     * @param steps the samples from position 0 to the limit
     * @param scale the value of one step
     * @param level supplies the level of the clip whenever it is needed, so that it uses no heap either
     */
    public static PcmClip owning(int frameRate, ShortBuffer steps, float scale, Supplier<ClipLevel> level) {
        return new PcmClip(new Steps(steps, scale), frameRate, level);
    }

    /** Returns the frame rate in frames per second. */
    public int frameRate() {
        return frameRate;
    }

    /** Returns the length in frames. */
    public int frames() {
        return samples.size();
    }

    /** Returns one sample, of nominal range −1 to 1. */
    public float sample(int frame) {
        return samples.at(frame);
    }

    /**
     * Adds a part of the clip, multiplied by a linear gain, to both channels of interleaved stereo. Allocates nothing.
     *
     * @param from the first frame of the clip to add
     * @param frames the number of frames to add
     * @param out interleaved stereo
     * @param outFrame the frame of {@code out} to which {@code from} is added
     */
    public void addStereo(int from, int frames, float gain, float[] out, int outFrame) {
        samples.addStereo(from, frames, gain, out, outFrame);
    }

    /** Returns a copy of the samples. */
    public float[] toArray() {
        float[] copy = new float[samples.size()];
        samples.copyTo(copy);
        return copy;
    }

    /** Returns whether any sample has at least this linear magnitude. */
    public boolean reaches(float magnitude) {
        for (int i = 0; i < frames(); i++) {
            if (Math.abs(sample(i)) >= magnitude) {
                return true;
            }
        }
        return false;
    }

    /** Returns the largest absolute sample, linear; 0 for an empty clip. */
    public float peak() {
        float peak = 0;
        for (int i = 0; i < samples.size(); i++) {
            peak = Math.max(peak, Math.abs(samples.at(i)));
        }
        return peak;
    }

    /**
     * Returns the level of the clip. If it is not known, it is measured on the first call.
     *
     * @throws IllegalArgumentException if the frame rate is below 8000
     */
    public ClipLevel level() {
        if (known != null) {
            return known.get();
        }
        ClipLevel level = measured;
        if (level == null) {
            // Two threads that measure at the same time get the same result.
            level = ClipLevel.of(toArray(), frameRate);
            measured = level;
        }
        return level;
    }

    /** The storage of the samples. Each kind has its own loop, so that no loop checks the kind for each sample. */
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
