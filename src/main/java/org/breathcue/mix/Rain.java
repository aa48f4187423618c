package org.breathcue.mix;

import java.util.Arrays;
import org.breathcue.mix.signal.FrameHash;
import org.breathcue.mix.signal.OnePole;
import org.breathcue.mix.signal.PhaseGlide;
import org.breathcue.mix.signal.Sine;
import org.breathcue.pcm.Decibels;

/**
 * Generates rain, with our own method: the hiss of many distant drops with small variations in level, and single drops
 * nearby.
 */
final class Rain {
    private static final int SECONDS = 24;
    private static final long SEED = 1;
    private static final int HISS = 18_000;

    /** Scales the loop, in 16-bit integers, to the loudness of backgrounds. */
    private static final double GAIN = Decibels.toLinear(-16.5) / Short.MAX_VALUE;

    private static final int DROPS_PER_SECOND = 45;
    private static final int LOUDEST_DROP = 7_000;
    private static final double LOWEST_DROP = 900;
    private static final double HIGHEST_DROP = 4_000;
    private static final double LONGEST_DROP_SECONDS = 0.010;

    private final int frameRate;
    private final int frames;
    private final short[] loop;

    Rain(int frameRate) {
        this.frameRate = frameRate;
        this.frames = SECONDS * frameRate;
        this.loop = new short[2 * frames];
    }

    Background background() {
        hiss();
        for (int drop = 0; drop < SECONDS * DROPS_PER_SECOND; drop++) {
            drop(drop);
        }
        return SeamlessLoop.background(frameRate, loop, GAIN);
    }

    private void hiss() {
        Hiss left = new Hiss(frameRate);
        Hiss right = new Hiss(frameRate);
        // Run the filters over the end of the loop first, so that the loop is seamless.
        for (int i = -frameRate / 10; i < frames; i++) {
            long noise = FrameHash.of(SEED, Math.floorMod(i, frames));
            double l = left.next((int) (noise >> 32) * 0x1p-31);
            double r = right.next((int) noise * 0x1p-31);
            if (i >= 0) {
                float gust = HISS * gust(i);
                loop[2 * i] = (short) (gust * l);
                loop[2 * i + 1] = (short) (gust * r);
            }
        }
    }

    /** Returns the level at a frame. The loop contains a whole number of swells, so that it is seamless. */
    private float gust(int i) {
        long turn = (1L << PhaseGlide.FRACTION_BITS) / frames * i;
        return 0.85f + 0.1f * Sine.sin(2 * turn) + 0.05f * Sine.sin(5 * turn);
    }

    /**
     * Adds a drop, a short ringing sound at a pseudorandom position. Parts beyond the end of the loop are added at the
     * beginning.
     */
    private void drop(int drop) {
        long line = FrameHash.of(SEED, -1 - drop);
        double loudness = chance(line, 0);
        double left = chance(line, 1);
        double hertz = LOWEST_DROP + (HIGHEST_DROP - LOWEST_DROP) * chance(line, 2);
        double decay = StrictMath.exp(-1 / (LONGEST_DROP_SECONDS * (0.3 + 0.7 * chance(line, 3)) * frameRate));
        double turn = 2 * StrictMath.PI * hertz / frameRate;
        double feedback = 2 * decay * StrictMath.cos(turn);
        double before = 0;
        double now = decay * StrictMath.sin(turn) * LOUDEST_DROP * loudness * loudness * loudness;
        int at = (int) (chance(line, 4) * frames);
        for (int i = (int) (LONGEST_DROP_SECONDS * 6 * frameRate); i > 0; i--) {
            loop[2 * at] += (short) (left * now);
            loop[2 * at + 1] += (short) ((1 - left) * now);
            double next = feedback * now - decay * decay * before;
            before = now;
            now = next;
            at = at + 1 == frames ? 0 : at + 1;
        }
    }

    private static double chance(long line, int place) {
        return (FrameHash.of(line, place) >>> 11) * 0x1p-53;
    }

    /** The filter of the hiss: the sound of drops that are far away, of which the air has taken the highest part. */
    private static final class Hiss {
        private static final double LOWEST = 600;
        private static final double[] HIGHEST = {8_000, 8_000, 8_000, 8_000};

        private final OnePole rumble;
        private final OnePole[] poles;

        Hiss(int frameRate) {
            rumble = new OnePole(LOWEST, frameRate);
            poles = Arrays.stream(HIGHEST)
                    .mapToObj(hertz -> new OnePole(hertz, frameRate))
                    .toArray(OnePole[]::new);
        }

        double next(double x) {
            double y = x;
            for (OnePole pole : poles) {
                y = pole.next(y);
            }
            return y - rumble.next(y);
        }
    }
}
