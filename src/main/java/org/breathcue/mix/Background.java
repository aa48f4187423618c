package org.breathcue.mix;

import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.StereoClip;

/**
 * A stereo sound without beginning or end, as a loop without a seam. Made once, before anything sounds, and small: 16 bit a
 * sample. Immutable.
 */
public final class Background {
    /** The loudness of every background while there are no words, in LUFS. */
    static final double LOUDNESS = -31;

    /** Of a sound with few and loud moments; such a sound is left softer than others. */
    private static final double HIGHEST_PEAK = Decibels.toLinear(-14);

    /** By how much noise may be higher between its samples, at most: 0.7 dB were seen, this is 1 dB. */
    private static final double BETWEEN_SAMPLES = 1.12;

    private static final double FADE_SECONDS = 3;
    private static final int FULL_SCALE = Short.MAX_VALUE;

    private final int frameRate;
    private final short[] loop;
    private final float gain;
    private final double peak;

    /**
     * Takes a loop over.
     *
     * @param loop interleaved stereo whose last frame the first one follows
     * @param gain linear, of the whole numbers of the loop
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

    /** Steady rain: 24 s of it, in 4.6 MB at 48 kHz. */
    public static Background rain(int frameRate) {
        return new Rain(frameRate).background();
    }

    /** Waves on a beach: 40 s of them, five and no two alike, in 7.7 MB at 48 kHz. */
    public static Background waves(int frameRate) {
        return new Waves(frameRate).background();
    }

    /**
     * Any sound, brought to the loudness of the others. Its end is faded into its beginning for 3 s, or for a quarter of a sound
     * shorter than 12 s, and the loop is shorter by as much. What is softer than −70 LUFS is silence.
     */
    public static Background of(StereoClip sound) {
        int fade = (int) Math.min(FADE_SECONDS * sound.frameRate(), sound.frames() / 4.0);
        int frames = sound.frames() - fade;
        double peak = Math.max(sound.left().peak(), sound.right().peak());
        // Where end and beginning overlap two peaks may meet.
        double scale = peak == 0 ? 0 : FULL_SCALE / (peak * Math.sqrt(2));
        short[] loop = new short[2 * frames];
        for (int i = 0; i < frames; i++) {
            double rising = 1;
            double falling = 0;
            if (i < fade) {
                // Of equal power: the end of a sound and its beginning have nothing to do with each other.
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

    /** Frames in a second. */
    public int frameRate() {
        return frameRate;
    }

    /** The true peak, linear. */
    double peak() {
        return peak;
    }

    /** The frames after which it begins again. */
    int frames() {
        return loop.length / 2;
    }

    /**
     * Adds some of it to interleaved stereo, with a gain that is a straight line.
     *
     * @param from the absolute frame to start at
     * @param offset how far {@code from} lies on the line
     * @param level the linear gain at the start of the line
     * @param slope by how much the gain grows with each frame
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
