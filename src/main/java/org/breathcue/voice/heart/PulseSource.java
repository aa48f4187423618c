package org.breathcue.voice.heart;

/**
 * The source of voiced sounds: a pulse at the start of each period, made of all harmonics below 11 kHz at the same strength,
 * Σ cos(h·φ) = sin((H + ½)·φ) / (2·sin(φ/2)) − ½.
 */
final class PulseSource {
    private static final float HIGHEST = 11_000;

    /** Nearer to the start of a period than this, the quotient is taken at its limit. */
    private static final float NEAR = 2e-3f;

    private PulseSource() {}

    /**
     * Samples of the source.
     *
     * @param pitch in hertz, one value every {@link Spectrum#HOP} samples, for their middle; between two it runs straight
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
