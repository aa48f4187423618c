package org.breathcue.mix;

import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.StereoClip;

/**
 * A continuous stereo sound: a seamless loop that is generated before playback and uses 16 bits per sample. Immutable.
 */
public final class Background {
    /** The loudness of every background while there are no words, in LUFS. */
    static final double LOUDNESS = -31;

    /** The maximum peak. A sound with few loud moments stays softer than others. */
    private static final double HIGHEST_PEAK = Decibels.toLinear(-14);

    /**
     * The maximum ratio of the true peak of noise to its largest sample: 1 dB. The highest measured value is 0.7 dB.
     */
    private static final double BETWEEN_SAMPLES = 1.12;

    private static final double FADE_SECONDS = 3;
    private static final int FULL_SCALE = Short.MAX_VALUE;

    private final int frameRate;
    private final short[] loop;
    private final float gain;
    private final double peak;

    /**
     * Creates a background from a loop without copying it.
     *
     * @param loop interleaved stereo; the first frame follows the last one
     * @param gain linear, applied to the integer samples of the loop
     */
    Background(int frameRate, short[] loop, double gain) {
        this.frameRate = frameRate;
        this.loop = loop;
        this.gain = (float) gain;
        int highest = 0;
        for (short sample : loop) {
            highest = Math.max(highest, Math.abs(sample));
        }
        peak = BETWEEN_SAMPLES * gain * highest;
    }

    /**
     * Returns a sound as background, at the loudness of the built-in backgrounds. The last 3 s, or a quarter of a sound
     * shorter than 12 s, are crossfaded with the beginning, so the loop is shorter by this amount. A sound below −70
     * LUFS throughout counts as silence.
     */
    public static Background of(StereoClip sound) {
        int fade = (int) Math.min(FADE_SECONDS * sound.frameRate(), sound.frames() / 4.0);
        int frames = sound.frames() - fade;
        double peak = Math.max(sound.left().peak(), sound.right().peak());
        // Two peaks can add up where end and beginning overlap.
        double scale = peak == 0 ? 0 : FULL_SCALE / (peak * Math.sqrt(2));
        short[] loop = new short[2 * frames];
        for (int i = 0; i < frames; i++) {
            double rising = 1;
            double falling = 0;
            if (i < fade) {
                // Crossfade at equal power, because the end of a sound is not correlated with its beginning.
                rising = Math.sqrt(RaisedCosine.at((double) i / fade));
                falling = Math.sqrt(1 - RaisedCosine.at((double) i / fade));
            }
            int end = i < fade ? frames + i : i;
            loop[2 * i] = rounded(scale
                    * (rising * sound.left().sample(i) + falling * sound.left().sample(end)));
            loop[2 * i + 1] = rounded(scale
                    * (rising * sound.right().sample(i)
                            + falling * sound.right().sample(end)));
        }
        double loudness = sound.integratedLufs();
        if (loudness == Double.NEGATIVE_INFINITY) {
            return new Background(sound.frameRate(), loop, 0);
        }
        double level = Math.min(Decibels.toLinear(LOUDNESS - loudness), HIGHEST_PEAK / peak);
        return new Background(sound.frameRate(), loop, level / scale);
    }

    private static short rounded(double value) {
        return (short) Math.rint(value);
    }

    /** Returns the frame rate in frames per second. */
    public int frameRate() {
        return frameRate;
    }

    /** Returns the true peak, linear. */
    double peak() {
        return peak;
    }

    /** Returns the length of the loop in frames. */
    int frames() {
        return loop.length / 2;
    }

    /**
     * Adds a part of the loop to interleaved stereo with a gain that changes linearly.
     *
     * @param from the absolute frame to start at
     * @param offset the number of frames between the start of the line and {@code from}
     * @param level the linear gain at the start of the line
     * @param slope the change of the gain per frame
     */
    void add(long from, int offset, int frames, float level, float slope, float[] out, int outFrame) {
        int whole = frames();
        int at = (int) (from % whole);
        int o = 2 * outFrame;
        int i = offset;
        int end = offset + frames;
        while (i < end) {
            int stop = Math.min(end, i + whole - at);
            int p = 2 * at;
            for (; i < stop; i++) {
                float g = gain * (level + slope * i);
                out[o] += loop[p] * g;
                out[o + 1] += loop[p + 1] * g;
                o += 2;
                p += 2;
            }
            at = 0;
        }
    }
}
