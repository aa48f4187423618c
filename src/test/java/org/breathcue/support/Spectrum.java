package org.breathcue.support;

/** The power spectrum of a part of a sound with a Hann window. */
public final class Spectrum {
    private final double[] power;
    private final double binHertz;

    private Spectrum(double[] power, double binHertz) {
        this.power = power;
        this.binHertz = binHertz;
    }

    /**
     * Returns the spectrum of {@code frames} samples starting at {@code from}, at the rate of {@link Sessions#RATE}.
     */
    public static Spectrum of(float[] samples, int from, int frames) {
        int size = Integer.highestOneBit(Math.max(2, 2 * frames - 1));
        double[] re = new double[size];
        double[] im = new double[size];
        for (int i = 0; i < frames; i++) {
            re[i] = samples[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / frames));
        }
        transform(re, im);
        double[] power = new double[size / 2];
        for (int i = 0; i < power.length; i++) {
            power[i] = re[i] * re[i] + im[i] * im[i];
        }
        return new Spectrum(power, (double) Sessions.RATE / size);
    }

    /** Returns the mean frequency in hertz, weighted by power. */
    public double centroid() {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < power.length; i++) {
            sum += power[i];
            weighted += power[i] * i;
        }
        return weighted / sum * binHertz;
    }

    /** Returns the fraction of the power in a band of frequencies in hertz. */
    public double share(double from, double to) {
        return power(from, to) / power(0, Double.POSITIVE_INFINITY);
    }

    /** Returns the power in a band of frequencies in hertz, in arbitrary units. */
    public double power(double from, double to) {
        double sum = 0;
        for (int i = 0; i < power.length; i++) {
            if (i * binHertz >= from && i * binHertz < to) {
                sum += power[i];
            }
        }
        return sum;
    }

    /** Radix 2, in place. */
    private static void transform(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double swap = re[i];
                re[i] = re[j];
                re[j] = swap;
            }
        }
        for (int half = 1; half < n; half *= 2) {
            for (int k = 0; k < half; k++) {
                double c = Math.cos(-Math.PI * k / half);
                double s = Math.sin(-Math.PI * k / half);
                for (int i = k; i < n; i += 2 * half) {
                    int j = i + half;
                    double x = re[j] * c - im[j] * s;
                    double y = re[j] * s + im[j] * c;
                    re[j] = re[i] - x;
                    im[j] = im[i] - y;
                    re[i] += x;
                    im[i] += y;
                }
            }
        }
    }
}
