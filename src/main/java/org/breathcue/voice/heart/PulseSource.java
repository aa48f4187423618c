package org.breathcue.voice.heart;

/**
 * The excitation of voiced sounds: a band-limited pulse train. Each period has one pulse, the sum of all harmonics up to 11 kHz with the same
 * amplitude. With H harmonics and the phase φ the closed form is {@code Σ cos(h·φ) = sin((H + ½)·φ) / (2·sin(φ/2)) − ½}, the Dirichlet
 * kernel; its use for band-limited pulses goes back to G. Winham and K. Steiglitz, "Input generators for digital sound synthesis", Journal of
 * the Acoustical Society of America 47 (1970).
 *
 * <p>For example, at 200 Hz a pulse comes every 120 samples and is the sum of 55 harmonics, so its peak is 55.
 */
final class PulseSource {
    /** The highest frequency of a harmonic, in hertz. */
    private static final float HIGHEST = 11_000;

    /** The divisor below which the limit of the quotient is taken: the start of a period, where it would be 0 / 0. */
    private static final float NEAR = 2e-3f;

    private PulseSource() {}

    /**
     * Returns the samples of the excitation, which are 0 where the sound is unvoiced.
     *
     * @param pitch in hertz, one value for the middle of every {@link Spectrum#HOP} samples; it is interpolated linearly
     */
    static float[] of(float[] pitch) {
        float[] pulses = new float[pitch.length * Spectrum.HOP];
        double phase = 0;
        for (int i = 0; i < pulses.length; i++) {
            float hertz = at(pitch, i);
            boolean voiced = hertz > Spectrum.LEAST_PITCH;
            phase += Math.max(hertz, Spectrum.LEAST_PITCH) / (double) Spectrum.FRAME_RATE;
            phase -= (int) phase;
            if (voiced) {
                pulses[i] = pulse(phase, (int) (HIGHEST / hertz));
            }
        }
        return pulses;
    }

    private static float at(float[] pitch, int sample) {
        float place = (sample + 0.5f) / Spectrum.HOP - 0.5f;
        int before = (int) Math.floor(place);
        float share = place - before;
        float left = pitch[Math.max(0, before)];
        float right = pitch[Math.min(pitch.length - 1, before + 1)];
        return left * (1 - share) + right * share;
    }

    /** @param phase in turns */
    private static float pulse(double phase, int harmonics) {
        float divisor = 2 * FastMath.sinPi((float) phase);
        if (Math.abs(divisor) <= NEAR) {
            return harmonics;
        }
        double turns = (harmonics + 0.5) * phase;
        return FastMath.sinPi(FastMath.reduced(2 * (float) (turns - (int) turns))) / divisor - 0.5f;
    }
}
