package org.breathcue.pcm;

import java.util.Arrays;

/**
 * Cuts off the silence before and after a recording, so that its first word is heard when the recording starts, and what
 * follows its last word does not have to wait.
 *
 * <p>A part of 5 ms counts as silence if it is at least 45 dB softer than the whole recording. The noise of a room is softer than
 * that; a breathed "h" is not. A little of the silence is kept and faded, so that nothing clicks.
 */
public final class SilentEnds {
    private static final double SOFTER_DB = 45;
    private static final double WINDOW_SECONDS = 0.005;
    private static final double KEPT_BEFORE_SECONDS = 0.005;
    private static final double KEPT_AFTER_SECONDS = 0.060;

    private SilentEnds() {}

    /** Returns the clip without silence at its ends. A clip that is silent throughout is returned as it is. */
    public static PcmClip cut(PcmClip clip) {
        float[] samples = clip.toArray();
        int rate = clip.frameRate();
        double lufs = ClipLevel.integratedLufs(samples, rate);
        if (lufs == Double.NEGATIVE_INFINITY) {
            return clip;
        }
        int window = (int) Math.ceil(WINDOW_SECONDS * rate);
        // A clip counts as two equal channels, which are 3 dB louder than one.
        double silent = Math.pow(Decibels.toLinear(lufs - SOFTER_DB), 2) / 2 * window;
        int first = samples.length;
        int end = 0;
        for (int from = 0; from < samples.length; from += window) {
            int to = Math.min(samples.length, from + window);
            if (energy(samples, from, to) > silent) {
                first = Math.min(first, from);
                end = to;
            }
        }
        int from = Math.max(0, first - (int) (KEPT_BEFORE_SECONDS * rate));
        int to = Math.min(samples.length, Math.max(end, first) + (int) (KEPT_AFTER_SECONDS * rate));
        if (from >= to) {
            return clip;
        }
        float[] kept = Arrays.copyOfRange(samples, from, to);
        fade(kept, first - from, Math.min(kept.length, to - end));
        return PcmClip.owning(rate, kept);
    }

    private static double energy(float[] samples, int from, int to) {
        double energy = 0;
        for (int i = from; i < to; i++) {
            energy += samples[i] * samples[i];
        }
        return energy;
    }

    private static void fade(float[] samples, int rising, int falling) {
        for (int i = 0; i < rising; i++) {
            samples[i] *= (float) i / rising;
        }
        for (int i = 0; i < falling; i++) {
            samples[samples.length - 1 - i] *= (float) i / falling;
        }
    }
}
