package org.breathcue.listen.echo;

import java.util.Arrays;

/**
 * Learns how the room changes what is played on its way to the microphone, and takes it away: a partitioned-block
 * frequency-domain Kalman filter. For use by one thread; allocates nothing.
 *
 * <p>The room response of M·N samples is cut into M parts of N samples (M = 16, N = 256: 256 ms). Each part is a
 * spectrum W<sub>m</sub> of 2N values, of which N + 1 are kept. In each hop, with X<sub>m</sub> the spectrum of the 2N
 * reference samples that end m hops ago, for each frequency:
 *
 * <ol>
 *   <li>the echo is y = the last N samples of the inverse transform of Σ X<sub>m</sub>·W<sub>m</sub> (overlap-save), and
 *       the rest e = microphone − y, with the spectrum E of N zeros and e
 *   <li>the gain of part m is K<sub>m</sub> = P<sub>m</sub>·X<sub>m</sub>* / (Σ |X<sub>m</sub>|²·P<sub>m</sub> + 2·S)
 *   <li>W<sub>m</sub> ← W<sub>m</sub> + K<sub>m</sub>·E
 *   <li>P<sub>m</sub> ← A²·(1 − K<sub>m</sub>·X<sub>m</sub>/2)·P<sub>m</sub> + (1 − A²)·|W<sub>m</sub>|²
 * </ol>
 *
 * <p>P is the expected squared error of W, S the power of everything that is not echo, taken from the smoothed power of
 * E, and A = 0.9999 says how much the room changes from hop to hop. The factors 2 and 1/2 are there because E has N
 * samples and N zeros. The filter is the diagonalised one of G. Enzner and P. Vary, <i>Frequency-domain adaptive Kalman
 * filter for acoustic echo control in hands-free telephones</i>, Signal Processing 86 (2006), 1140–1156, in the
 * partitioned form of F. Kuech, E. Mabande and G. Enzner, <i>State-space architecture of the partitioned-block-based
 * acoustic echo controller</i>, ICASSP 2014. Two parts in each hop, in turn, are cut to N samples again.
 *
 * <p>The gain needs no detector of speech in the room. For example, at a frequency with |X|² = 1 and P = 0.01 in one
 * part only, and S = 0.005: K = 0.01 / (0.01 + 0.01) = 0.5. When somebody speaks, S rises to 1, K falls to 0.005, and
 * the filter stays what it was. After the words, S falls again within a tenth of a second.
 */
final class EchoPathFilter {
    static final int HOP = EchoCanceller.HOP;
    static final int BINS = HOP + 1;

    private static final int PARTS = 16;
    private static final float CHANGE = 0.9998f;
    private static final float SMOOTHING = 0.8f;

    /** The power that is always expected, for a spectrum of 512 samples: about −95 dBFS. */
    private static final float LEAST_POWER = 1e-7f;

    private static final float UNKNOWN = 1;
    private static final int CONSTRAINED_PER_HOP = 2;
    private static final int SLOPE_PARTS = 4;

    private final RealFft fft = new RealFft(2 * HOP);
    private final float[][] xRe = new float[PARTS][BINS];
    private final float[][] xIm = new float[PARTS][BINS];
    private final float[][] xPower = new float[PARTS][BINS];
    private final float[][] wRe = new float[PARTS][BINS];
    private final float[][] wIm = new float[PARTS][BINS];
    private final float[][] variance = new float[PARTS][BINS];
    private final float[] restPower = new float[BINS];
    private final float[] sumRe = new float[BINS];
    private final float[] sumIm = new float[BINS];
    private final float[] gain = new float[BINS];
    private final float[] block = new float[2 * HOP];
    private final float[][] slopeRe = new float[SLOPE_PARTS][BINS];
    private final float[][] slopeIm = new float[SLOPE_PARTS][BINS];
    private int newest;
    private int newestSlope;
    private int constrained;

    EchoPathFilter() {
        forget();
    }

    /** Forgets the room. */
    void forget() {
        for (int m = 0; m < PARTS; m++) {
            Arrays.fill(wRe[m], 0);
            Arrays.fill(wIm[m], 0);
            Arrays.fill(variance[m], UNKNOWN);
        }
    }

    /**
     * Processes a hop.
     *
     * @param reference the last 2N samples that were played, as they reach the microphone now
     * @param microphone N samples
     * @param rest receives the microphone without the echo
     * @param echo receives the echo
     */
    void process(float[] reference, float[] microphone, float[] rest, float[] echo) {
        newest = (newest + PARTS - 1) % PARTS;
        addReference(reference);
        estimate(microphone, rest, echo);
        learn(rest);
        for (int i = 0; i < CONSTRAINED_PER_HOP; i++) {
            constrain(constrained);
            constrained = (constrained + 1) % PARTS;
        }
    }

    /** Filters another sound by the first parts of the room response. */
    void imitate(float[] sound, float[] result) {
        newestSlope = (newestSlope + SLOPE_PARTS - 1) % SLOPE_PARTS;
        fft.forward(sound, slopeRe[newestSlope], slopeIm[newestSlope]);
        Arrays.fill(sumRe, 0);
        Arrays.fill(sumIm, 0);
        for (int m = 0; m < SLOPE_PARTS; m++) {
            int slot = (newestSlope + m) % SLOPE_PARTS;
            addProduct(slopeRe[slot], slopeIm[slot], wRe[m], wIm[m]);
        }
        fft.inverse(sumRe, sumIm, block);
        System.arraycopy(block, HOP, result, 0, HOP);
    }

    private void addReference(float[] reference) {
        float[] re = xRe[newest];
        float[] im = xIm[newest];
        float[] power = xPower[newest];
        fft.forward(reference, re, im);
        for (int k = 0; k < BINS; k++) {
            power[k] = re[k] * re[k] + im[k] * im[k];
        }
    }

    private void estimate(float[] microphone, float[] rest, float[] echo) {
        Arrays.fill(sumRe, 0);
        Arrays.fill(sumIm, 0);
        for (int m = 0; m < PARTS; m++) {
            addProduct(xRe[slot(m)], xIm[slot(m)], wRe[m], wIm[m]);
        }
        fft.inverse(sumRe, sumIm, block);
        for (int i = 0; i < HOP; i++) {
            echo[i] = block[HOP + i];
            rest[i] = microphone[i] - echo[i];
        }
    }

    private void addProduct(float[] aRe, float[] aIm, float[] bRe, float[] bIm) {
        for (int k = 0; k < BINS; k++) {
            sumRe[k] += aRe[k] * bRe[k] - aIm[k] * bIm[k];
            sumIm[k] += aRe[k] * bIm[k] + aIm[k] * bRe[k];
        }
    }

    private void learn(float[] rest) {
        Arrays.fill(block, 0, HOP, 0);
        System.arraycopy(rest, 0, block, HOP, HOP);
        fft.forward(block, sumRe, sumIm);
        for (int k = 0; k < BINS; k++) {
            float power = sumRe[k] * sumRe[k] + sumIm[k] * sumIm[k];
            restPower[k] = SMOOTHING * restPower[k] + (1 - SMOOTHING) * power;
            gain[k] = 2 * Math.max(restPower[k], LEAST_POWER);
        }
        for (int m = 0; m < PARTS; m++) {
            float[] power = xPower[slot(m)];
            float[] p = variance[m];
            for (int k = 0; k < BINS; k++) {
                gain[k] += power[k] * p[k];
            }
        }
        for (int k = 0; k < BINS; k++) {
            gain[k] = 1 / gain[k];
        }
        for (int m = 0; m < PARTS; m++) {
            update(xRe[slot(m)], xIm[slot(m)], xPower[slot(m)], wRe[m], wIm[m], variance[m]);
        }
    }

    private void update(float[] re, float[] im, float[] power, float[] partRe, float[] partIm, float[] p) {
        for (int k = 0; k < BINS; k++) {
            float mu = p[k] * gain[k];
            float a = partRe[k] + mu * (re[k] * sumRe[k] + im[k] * sumIm[k]);
            float b = partIm[k] + mu * (re[k] * sumIm[k] - im[k] * sumRe[k]);
            partRe[k] = a;
            partIm[k] = b;
            p[k] = CHANGE * (1 - 0.5f * mu * power[k]) * p[k] + (1 - CHANGE) * (a * a + b * b);
        }
    }

    /** Cuts a part of the room response to N samples, as a product of spectra of 2N values must not wrap around. */
    private void constrain(int part) {
        fft.inverse(wRe[part], wIm[part], block);
        Arrays.fill(block, HOP, 2 * HOP, 0);
        fft.forward(block, wRe[part], wIm[part]);
    }

    private int slot(int part) {
        return (newest + part) % PARTS;
    }
}
