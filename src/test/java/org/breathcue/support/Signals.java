package org.breathcue.support;

import java.util.Arrays;
import java.util.Random;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.StereoClip;

/** Clips with known samples at 48 kHz. */
public final class Signals {
    private Signals() {}

    /** Returns one full-scale sample followed by silence. */
    public static PcmClip impulse(int frames) {
        float[] samples = new float[frames];
        samples[0] = 1;
        return PcmClip.owning(Sessions.RATE, samples);
    }

    /** Returns a clip in which every sample has the same value. */
    public static PcmClip level(int frames, float value) {
        float[] samples = new float[frames];
        Arrays.fill(samples, value);
        return PcmClip.owning(Sessions.RATE, samples);
    }

    /** Returns white noise; the same for the same seed. */
    public static PcmClip noise(int frames, double peak, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (peak * (2 * random.nextDouble() - 1));
        }
        return PcmClip.owning(Sessions.RATE, samples);
    }

    /** Returns the channels of interleaved stereo. */
    public static StereoClip apart(float[] stereo) {
        float[] left = new float[stereo.length / 2];
        float[] right = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = stereo[2 * i];
            right[i] = stereo[2 * i + 1];
        }
        return new StereoClip(PcmClip.owning(Sessions.RATE, left), PcmClip.owning(Sessions.RATE, right));
    }
}
