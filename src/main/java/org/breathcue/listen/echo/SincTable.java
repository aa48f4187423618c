package org.breathcue.listen.echo;

/**
 * Weights for values between samples: a sinc function with a Kaiser window, in steps of a fraction of a sample. Weights
 * between two steps are interpolated linearly (J. O. Smith, <i>Digital Audio Resampling</i>, CCRMA, Stanford). For use
 * by one thread; allocates nothing.
 *
 * <p>The cutoff is at 7 kHz and the stop band begins at 8 kHz, half of {@link EchoCanceller#RATE}. At 48 kHz, a value
 * is made of 144 samples.
 */
final class SincTable {
    private static final int STEPS = 128;

    /** Half the number of samples at 16 kHz. */
    private static final int HALF = 24;

    private static final double CUTOFF = 7_000;
    private static final double BETA = 6.5;

    /** Weights for a place that has moved by less than this, in samples, are used again: an error below −60 dB. */
    private static final double NEARBY = 0.001;

    private final int half;
    private final float[][] rows = new float[STEPS + 1][];
    private final float[] row;
    private double rowFraction = -1;

    SincTable(int frameRate) {
        half = (int) Math.ceil(HALF * (double) frameRate / EchoCanceller.RATE);
        double step = 2 * CUTOFF / frameRate;
        for (int i = 0; i <= STEPS; i++) {
            double[] weights = new double[2 * half];
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                double t = k - (half - 1) - (double) i / STEPS;
                double edge = t / half;
                double window = Math.abs(edge) >= 1 ? 0 : besselI0(BETA * Math.sqrt(1 - edge * edge));
                double x = Math.PI * step * t;
                weights[k] = window * (Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x);
                sum += weights[k];
            }
            rows[i] = new float[2 * half];
            for (int k = 0; k < weights.length; k++) {
                rows[i][k] = (float) (weights[k] / sum);
            }
        }
        row = new float[2 * half];
    }

    /** Returns the number of samples that are needed before a place, and after it. */
    int half() {
        return half;
    }

    /**
     * Returns the value at a place.
     *
     * @param first the index of the first of 2 · {@link #half} samples; the place is after number half − 1
     * @param fraction the distance of the place from that sample, 0 to 1
     */
    float value(float[] samples, int first, double fraction) {
        if (Math.abs(fraction - rowFraction) > NEARBY) {
            blend(fraction);
        }
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        // Four sums, so that no addition waits for the one before. The number of weights is even.
        int k = 0;
        for (int i = first; k + 4 <= row.length; k += 4, i += 4) {
            a += row[k] * samples[i];
            b += row[k + 1] * samples[i + 1];
            c += row[k + 2] * samples[i + 2];
            d += row[k + 3] * samples[i + 3];
        }
        for (; k < row.length; k++) {
            a += row[k] * samples[first + k];
        }
        return a + b + (c + d);
    }

    private void blend(double fraction) {
        double place = fraction * STEPS;
        int step = Math.min((int) place, STEPS - 1);
        float part = (float) (place - step);
        float[] before = rows[step];
        float[] after = rows[step + 1];
        for (int k = 0; k < row.length; k++) {
            row[k] = before[k] + part * (after[k] - before[k]);
        }
        rowFraction = fraction;
    }

    private static double besselI0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-15; k++) {
            double factor = x / (2 * k);
            term *= factor * factor;
            sum += term;
        }
        return sum;
    }
}
