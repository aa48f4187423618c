package org.breathcue.listen.echo;

/**
 * Finds how much later the microphone hears what was played: generalised cross-correlation with phase transform
 * (GCC-PHAT; C. Knapp and G. C. Carter, <i>The generalized correlation method for estimation of time delay</i>, IEEE
 * Transactions on Acoustics, Speech, and Signal Processing 24, 1976, 320–327). For use by one thread; allocates nothing.
 *
 * <p>The cross spectrum of the last second of the microphone, D, and of the last two seconds of the reference, U, is
 * divided by its own magnitude: C = D·U* / |D·U*|. What remains is the phase, and the inverse transform of a phase
 * 2πfτ is a peak at the lag τ, whatever the spectra of the voice and of the room. For example, a microphone that hears
 * the reference 250 ms late gives a peak at lag 4,000, and each strong reflection a smaller one behind it. Bands that
 * are much weaker than the others are noise, so a small part of the mean magnitude is added to the divisor.
 */
final class DelayEstimator {
    /** The number of reference samples that are compared. */
    static final int REFERENCE = 32_768;

    /** The number of microphone samples that are compared, 1.024 s. Also the number of lags. */
    static final int MICROPHONE = REFERENCE / 2;

    private static final double LOWEST_HERTZ = 150;
    private static final double HIGHEST_HERTZ = 6_500;
    private static final float NOISE_PART = 0.1f;

    private final RealFft fft = new RealFft(REFERENCE);
    private final float[] aRe = new float[REFERENCE / 2 + 1];
    private final float[] aIm = new float[REFERENCE / 2 + 1];
    private final float[] bRe = new float[REFERENCE / 2 + 1];
    private final float[] bIm = new float[REFERENCE / 2 + 1];
    private final float[] correlation = new float[REFERENCE];
    private double spread;
    private int peak;

    /**
     * Compares two sounds that end at the same moment.
     *
     * @param reference {@link #REFERENCE} samples; its content is lost
     * @param microphone as many; those before the last {@link #MICROPHONE} must be 0
     */
    void compare(float[] reference, float[] microphone) {
        fft.forward(reference, aRe, aIm);
        fft.forward(microphone, bRe, bIm);
        int from = (int) Math.round(LOWEST_HERTZ * REFERENCE / EchoCanceller.RATE);
        int to = (int) Math.round(HIGHEST_HERTZ * REFERENCE / EchoCanceller.RATE);
        double sum = 0;
        for (int k = 0; k < aRe.length; k++) {
            float re = bRe[k] * aRe[k] + bIm[k] * aIm[k];
            float im = bIm[k] * aRe[k] - bRe[k] * aIm[k];
            aRe[k] = re;
            aIm[k] = im;
            bRe[k] = k < from || k > to ? 0 : (float) Math.sqrt(re * re + im * im);
            sum += bRe[k];
        }
        float noise = (float) (NOISE_PART * sum / (to - from + 1)) + 1e-20f;
        for (int k = 0; k < aRe.length; k++) {
            float weight = k < from || k > to ? 0 : 1 / (bRe[k] + noise);
            aRe[k] *= weight;
            aIm[k] *= weight;
        }
        fft.inverse(aRe, aIm, correlation);
        measure();
    }

    private void measure() {
        double power = 0;
        peak = 0;
        for (int i = 0; i < MICROPHONE; i++) {
            power += correlation[i] * correlation[i];
            if (correlation[i] > correlation[peak]) {
                peak = i;
            }
        }
        spread = Math.sqrt(power / MICROPHONE) + 1e-30;
    }

    /** Returns the lag of the highest peak in samples. */
    int peak() {
        return peak;
    }

    /** Returns the height of the highest peak as a multiple of the root mean square over all lags. */
    double height() {
        return correlation[peak] / spread;
    }

    /** Copies the correlation around a lag, divided by its root mean square over all lags; 0 outside the range. */
    void copy(int firstLag, float[] to) {
        for (int i = 0; i < to.length; i++) {
            int lag = firstLag + i;
            to[i] = lag < 0 || lag >= MICROPHONE ? 0 : (float) (correlation[lag] / spread);
        }
    }
}
