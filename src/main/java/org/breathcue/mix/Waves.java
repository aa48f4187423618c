package org.breathcue.mix;

import org.breathcue.mix.signal.FrameHash;
import org.breathcue.mix.signal.OnePole;
import org.breathcue.mix.signal.RaisedCosine;
import org.breathcue.pcm.Decibels;

/** Generates waves on a beach, with our own method: each rises as a low rush, breaks into a hiss and runs out. */
final class Waves {
    /** The lengths of the waves in seconds. They differ, so that the waves have no rhythm to breathe by. */
    private static final double[] WAVES = {7.2, 9.1, 6.5, 9.7, 7.5};

    private static final long SEED = 2;

    /** Scales the loop, in 16-bit integers, to the loudness of backgrounds. */
    private static final double GAIN = Decibels.toLinear(-20.8) / Short.MAX_VALUE;

    /** The number of frames over which the level of a wave is linear. */
    private static final int SEGMENT = 64;

    private static final float RUSH = 40_000;
    private static final float HISS = 20_000;
    private static final double BREAKING = 0.42;
    private static final double CALM = 0.2;

    private final int frameRate;
    private final int[] edges = new int[WAVES.length + 1];
    private final int frames;
    private final short[] loop;
    private final Water left;
    private final Water right;

    Waves(int frameRate) {
        this.frameRate = frameRate;
        double end = 0;
        for (int i = 0; i < WAVES.length; i++) {
            end += WAVES[i];
            int segments = (int) (end * frameRate / SEGMENT);
            edges[i + 1] = segments * SEGMENT;
        }
        frames = edges[WAVES.length];
        loop = new short[2 * frames];
        left = new Water(frameRate);
        right = new Water(frameRate);
    }

    Background background() {
        // Run the filters over the end of the loop first, so that the loop is seamless.
        for (int i = frames - frameRate / 10; i < frames; i++) {
            listen(i);
        }
        for (int wave = 0; wave < WAVES.length; wave++) {
            double length = edges[wave + 1] - edges[wave];
            for (int at = edges[wave]; at < edges[wave + 1]; at += SEGMENT) {
                add(at, (at - edges[wave]) / length, (at + SEGMENT - edges[wave]) / length);
            }
        }
        return SeamlessLoop.background(frameRate, loop, GAIN);
    }

    /** @param from the progress of the wave at the start of the segment, 0 to 1; {@code to} is that at its end */
    private void add(int at, double from, double to) {
        float rush = RUSH * rush(from);
        float rushSlope = (RUSH * rush(to) - rush) / SEGMENT;
        float hiss = HISS * hiss(from);
        float hissSlope = (HISS * hiss(to) - hiss) / SEGMENT;
        for (int i = at; i < at + SEGMENT; i++) {
            listen(i);
            loop[2 * i] = (short) (rush * left.rush + hiss * left.hiss);
            loop[2 * i + 1] = (short) (rush * right.rush + hiss * right.hiss);
            rush += rushSlope;
            hiss += hissSlope;
        }
    }

    private void listen(int i) {
        long noise = FrameHash.of(SEED, i);
        left.next((int) (noise >> 32) * 0x1p-31);
        right.next((int) noise * 0x1p-31);
    }

    private static float rush(double x) {
        return (float) (CALM + (1 - CALM) * swell(x, BREAKING));
    }

    /** Returns the level of the hiss, which starts when the wave breaks and lasts until it has run out. */
    private static float hiss(double x) {
        double swell = swell(x, BREAKING + 0.08);
        return (float) (CALM * CALM + (1 - CALM * CALM) * swell * swell);
    }

    private static double swell(double x, double top) {
        return RaisedCosine.at(Math.min(x / top, (1 - x) / (1 - top)));
    }

    /** Two bands of one noise. */
    private static final class Water {
        private final OnePole rumble;
        private final OnePole body;
        private final OnePole top;
        private double rush;
        private double hiss;

        Water(int frameRate) {
            rumble = new OnePole(200, frameRate);
            body = new OnePole(700, frameRate);
            top = new OnePole(5_000, frameRate);
        }

        void next(double x) {
            double low = body.next(x);
            rush = low - rumble.next(low);
            hiss = top.next(x) - low;
        }
    }
}
