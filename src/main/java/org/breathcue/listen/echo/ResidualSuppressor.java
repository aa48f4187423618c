package org.breathcue.listen.echo;

import java.util.Arrays;

/**
 * Attenuates the echo that {@link EchoPathFilter} leaves: distortion of the loudspeaker, and reverberation longer than
 * the filter. For use by one thread; allocates nothing.
 *
 * <p>In each of 257 bands, the echo left over has the power l·|Y|², where Y is the echo that was taken away and l the
 * leak. The leak is learned from how both powers change together, l = cov(|E|², |Y|²) / var(|Y|²): speech in the room
 * changes |E|² but not together with |Y|². This is the leakage estimate of J.-M. Valin, <i>On adjusting the learning
 * rate in frequency domain echo cancellation with double-talk</i>, IEEE Transactions on Audio, Speech and Language
 * Processing 15 (2007), 1030–1034. The gain is that of spectral subtraction, g = max(floor, 1 − 2·l·|Y|²/|E|²).
 *
 * <p>For example, with a leak of 0.01 and only echo, |Y|² = 1 and |E|² = 0.02, the gain is the floor, −16 dB. With
 * somebody as loud as the echo, |E|² = 1.01, it is 1 − 0.02/1.01 = 0.98, which cannot be heard. As the rest fluctuates
 * in each band, words of the session become 3 to 4 dB softer on the whole. More would cost words of the person.
 *
 * <p>Blocks of two hops with a square root of a Hann window overlap by half, so the output is one hop late.
 */
final class ResidualSuppressor {
    private static final int HOP = EchoCanceller.HOP;
    private static final int BINS = HOP + 1;
    private static final float FLOOR = 0.15f;
    private static final float OVERSUBTRACTION = 2;
    private static final float LEARNING = 0.02f;
    private static final float LEAST_LEAK = 0.002f;
    private static final float MOST_LEAK = 0.3f;

    private final RealFft fft = new RealFft(2 * HOP);
    private final float[] window = new float[2 * HOP];
    private final float[] restBefore = new float[HOP];
    private final float[] echoBefore = new float[HOP];
    private final float[] tail = new float[HOP];
    private final float[] block = new float[2 * HOP];
    private final float[] restRe = new float[BINS];
    private final float[] restIm = new float[BINS];
    private final float[] echoRe = new float[BINS];
    private final float[] echoIm = new float[BINS];
    private final float[] restPower = new float[BINS];
    private final float[] echoPower = new float[BINS];
    private final float[] restMean = new float[BINS];
    private final float[] echoMean = new float[BINS];
    private final float[] covariance = new float[BINS];
    private final float[] echoVariance = new float[BINS];
    private final float[] leak = new float[BINS];

    ResidualSuppressor() {
        for (int i = 0; i < window.length; i++) {
            window[i] = (float) Math.sqrt(0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / window.length));
        }
        Arrays.fill(leak, 0.1f);
    }

    /**
     * Processes a hop.
     *
     * @param rest what the filter left, which is changed into the output: that of the hop before
     * @param echo what it took away, which is changed into that of the hop before, so that both belong together
     */
    void process(float[] rest, float[] echo) {
        transform(restBefore, rest, restRe, restIm);
        transform(echoBefore, echo, echoRe, echoIm);
        System.arraycopy(rest, 0, restBefore, 0, HOP);
        for (int i = 0; i < HOP; i++) {
            float sample = echo[i];
            echo[i] = echoBefore[i];
            echoBefore[i] = sample;
        }
        for (int k = 0; k < BINS; k++) {
            float g = gain(k);
            restRe[k] *= g;
            restIm[k] *= g;
        }
        fft.inverse(restRe, restIm, block);
        for (int i = 0; i < HOP; i++) {
            rest[i] = tail[i] + block[i] * window[i];
            tail[i] = block[HOP + i] * window[HOP + i];
        }
    }

    private void transform(float[] before, float[] now, float[] re, float[] im) {
        for (int i = 0; i < HOP; i++) {
            block[i] = before[i] * window[i];
            block[HOP + i] = now[i] * window[HOP + i];
        }
        fft.forward(block, re, im);
    }

    private float gain(int k) {
        float rest = restRe[k] * restRe[k] + restIm[k] * restIm[k];
        float echo = echoRe[k] * echoRe[k] + echoIm[k] * echoIm[k];
        restPower[k] += 0.5f * (rest - restPower[k]);
        echoPower[k] += 0.5f * (echo - echoPower[k]);
        float restChange = restPower[k] - restMean[k];
        float echoChange = echoPower[k] - echoMean[k];
        restMean[k] += LEARNING * restChange;
        echoMean[k] += LEARNING * echoChange;
        covariance[k] += LEARNING * (restChange * echoChange - covariance[k]);
        echoVariance[k] += LEARNING * (echoChange * echoChange - echoVariance[k]);
        float now = covariance[k] / (echoVariance[k] + 1e-12f);
        float limited = Math.max(LEAST_LEAK, Math.min(MOST_LEAK, now));
        // A leak that seems to grow may be somebody who began to speak.
        leak[k] += (limited < leak[k] ? 0.1f : 0.01f) * (limited - leak[k]);
        return Math.max(FLOOR, 1 - OVERSUBTRACTION * leak[k] * echoPower[k] / (restPower[k] + 1e-12f));
    }
}
