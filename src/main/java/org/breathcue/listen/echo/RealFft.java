package org.breathcue.listen.echo;

/**
 * The discrete Fourier transform of real samples: X[k] = Σ x[n]·exp(−2πi·kn/N) for k = 0 to N/2. The other half of the
 * spectrum is its mirror image. For use by one thread; allocates nothing.
 *
 * <p>Even samples are taken as real parts and odd ones as imaginary parts of N/2 complex values, which are transformed
 * with radix 4 (Cooley and Tukey 1965) and then separated. For example, with N = 8 the samples 1, 0, 0, 0, 0, 0, 0, 0
 * have the spectrum 1, 1, 1, 1, 1, and eight times 1 has 8, 0, 0, 0, 0.
 */
final class RealFft {
    private final int size;
    private final int half;

    /** Where each complex value goes before the first stage: its index with the base-4 digits in reverse order. */
    private final int[] order;

    /** exp(−2πi·k/size) for k up to size/2, as cosines and sines. */
    private final float[] cos;

    private final float[] sin;
    private final float[] re;
    private final float[] im;

    /**
     * Creates a transform.
     *
     * @param size the number of samples: twice a power of four, such as 512, 8192 or 32768
     */
    RealFft(int size) {
        half = size / 2;
        int bits = Integer.numberOfTrailingZeros(Math.max(1, half));
        if (size < 8 || 2 << bits != size || bits % 2 != 0) {
            throw new IllegalArgumentException("size is not twice a power of four: " + size);
        }
        this.size = size;
        order = new int[half];
        for (int i = 0; i < half; i++) {
            int reversed = 0;
            for (int rest = i, digit = 0; digit < bits; digit += 2, rest >>= 2) {
                reversed = (reversed << 2) | (rest & 3);
            }
            order[i] = reversed;
        }
        cos = new float[size];
        sin = new float[size];
        for (int k = 0; k < size; k++) {
            cos[k] = (float) StrictMath.cos(2 * StrictMath.PI * k / size);
            sin[k] = (float) -StrictMath.sin(2 * StrictMath.PI * k / size);
        }
        re = new float[half];
        im = new float[half];
    }

    int size() {
        return size;
    }

    /** Transforms N samples to N/2 + 1 values. */
    void forward(float[] samples, float[] spectrumRe, float[] spectrumIm) {
        for (int i = 0; i < half; i++) {
            int from = 2 * order[i];
            re[i] = samples[from];
            im[i] = samples[from + 1];
        }
        transform(re, im);
        spectrumRe[0] = re[0] + im[0];
        spectrumIm[0] = 0;
        spectrumRe[half] = re[0] - im[0];
        spectrumIm[half] = 0;
        for (int k = 1, m = half - 1; k <= m; k++, m--) {
            // The spectra of the even and of the odd samples.
            float evenRe = 0.5f * (re[k] + re[m]);
            float evenIm = 0.5f * (im[k] - im[m]);
            float oddRe = 0.5f * (im[k] + im[m]);
            float oddIm = 0.5f * (re[m] - re[k]);
            float turnedRe = oddRe * cos[k] - oddIm * sin[k];
            float turnedIm = oddRe * sin[k] + oddIm * cos[k];
            spectrumRe[k] = evenRe + turnedRe;
            spectrumIm[k] = evenIm + turnedIm;
            spectrumRe[m] = evenRe - turnedRe;
            spectrumIm[m] = turnedIm - evenIm;
        }
    }

    /** Transforms N/2 + 1 values back to N samples. The spectrum is not changed. */
    void inverse(float[] spectrumRe, float[] spectrumIm, float[] samples) {
        // With real and imaginary parts exchanged, the forward transform is the inverse one.
        float scale = 1f / half;
        for (int i = 0; i < half; i++) {
            int k = order[i];
            int m = half - k;
            float evenRe = 0.5f * (spectrumRe[k] + spectrumRe[m]);
            float evenIm = 0.5f * (spectrumIm[k] - spectrumIm[m]);
            float turnedRe = 0.5f * (spectrumRe[k] - spectrumRe[m]);
            float turnedIm = 0.5f * (spectrumIm[k] + spectrumIm[m]);
            float oddRe = turnedRe * cos[k] + turnedIm * sin[k];
            float oddIm = turnedIm * cos[k] - turnedRe * sin[k];
            im[i] = scale * (evenRe - oddIm);
            re[i] = scale * (evenIm + oddRe);
        }
        transform(re, im);
        for (int i = 0; i < half; i++) {
            samples[2 * i] = im[i];
            samples[2 * i + 1] = re[i];
        }
    }

    /** The complex transform of values that are in the order of {@link #order}. */
    private void transform(float[] re, float[] im) {
        for (int i = 0; i < half; i += 4) {
            butterfly(re, im, i, 1, 1, 0, 1, 0, 1, 0);
        }
        for (int quarter = 4, step = size / 16; quarter < half; quarter *= 4, step /= 4) {
            for (int k = 0; k < quarter; k++) {
                int w = k * step;
                float c1 = cos[w];
                float s1 = sin[w];
                float c2 = cos[2 * w];
                float s2 = sin[2 * w];
                float c3 = cos[3 * w];
                float s3 = sin[3 * w];
                for (int i = k; i < half; i += 4 * quarter) {
                    butterfly(re, im, i, quarter, c1, s1, c2, s2, c3, s3);
                }
            }
        }
    }

    private static void butterfly(
            float[] re, float[] im, int i, int quarter, float c1, float s1, float c2, float s2, float c3, float s3) {
        int i1 = i + quarter;
        int i2 = i1 + quarter;
        int i3 = i2 + quarter;
        float r1 = re[i1] * c1 - im[i1] * s1;
        float m1 = re[i1] * s1 + im[i1] * c1;
        float r2 = re[i2] * c2 - im[i2] * s2;
        float m2 = re[i2] * s2 + im[i2] * c2;
        float r3 = re[i3] * c3 - im[i3] * s3;
        float m3 = re[i3] * s3 + im[i3] * c3;
        float sumRe = re[i] + r2;
        float sumIm = im[i] + m2;
        float differenceRe = re[i] - r2;
        float differenceIm = im[i] - m2;
        float otherSumRe = r1 + r3;
        float otherSumIm = m1 + m3;
        float otherDifferenceRe = r1 - r3;
        float otherDifferenceIm = m1 - m3;
        re[i] = sumRe + otherSumRe;
        im[i] = sumIm + otherSumIm;
        re[i1] = differenceRe + otherDifferenceIm;
        im[i1] = differenceIm - otherDifferenceRe;
        re[i2] = sumRe - otherSumRe;
        im[i2] = sumIm - otherSumIm;
        re[i3] = differenceRe - otherDifferenceIm;
        im[i3] = differenceIm + otherDifferenceRe;
    }
}
