package org.breathcue.voice.heart;

/**
 * The discrete Fourier transform of {@value #SIZE} complex numbers: {@code X[k] = Σ x[n] · e^(−2πi·n·k/1200)}, not scaled. For use by one
 * thread.
 *
 * <p>It is the algorithm of Stockham, which sorts the result while it goes on (T. G. Stockham, "High-speed convolution and correlation", AFIPS
 * Spring Joint Computer Conference, 1966), with a pass for each factor of 1200 = 5 · 5 · 4 · 4 · 3. A pass with the factor {@code r} replaces a
 * transform of {@code n} numbers by {@code r} of {@code n / r}: it takes {@code r} numbers that are {@code n / r} apart, transforms them, and turns
 * each result by its share of a full turn. The short transforms are those of S. Winograd, "On computing the discrete Fourier transform",
 * Mathematics of Computation 32 (1978), without his permutations.
 *
 * <p>For example, the transform of 1, 0, 0, … is 1, 1, 1, …. With real and imaginary parts exchanged, before and after, it is the inverse, times
 * {@value #SIZE}.
 */
final class FourierTransform {
    static final int SIZE = 1200;

    private static final int[] FACTORS = {5, 5, 4, 4, 3};

    private static final float SIN_3 = (float) StrictMath.sin(2 * Math.PI / 3);
    private static final float COS_5_1 = (float) StrictMath.cos(2 * Math.PI / 5);
    private static final float COS_5_2 = (float) StrictMath.cos(4 * Math.PI / 5);
    private static final float SIN_5_1 = (float) StrictMath.sin(2 * Math.PI / 5);
    private static final float SIN_5_2 = (float) StrictMath.sin(4 * Math.PI / 5);

    /** Cosine and sine of the turns of all passes are those of whole shares of a full turn. */
    private static final float[] COSINE = new float[SIZE];

    private static final float[] SINE = new float[SIZE];

    static {
        for (int i = 0; i < SIZE; i++) {
            COSINE[i] = (float) StrictMath.cos(2 * Math.PI * i / SIZE);
            SINE[i] = (float) -StrictMath.sin(2 * Math.PI * i / SIZE);
        }
    }

    private final float[] otherReal = new float[SIZE];
    private final float[] otherImaginary = new float[SIZE];

    /** Transforms numbers in place. */
    void transform(float[] real, float[] imaginary) {
        float[] re = real;
        float[] im = imaginary;
        float[] toRe = otherReal;
        float[] toIm = otherImaginary;
        int length = SIZE;
        int stride = 1;
        for (int factor : FACTORS) {
            switch (factor) {
                case 3 -> pass3(re, im, toRe, toIm, length / 3, stride);
                case 4 -> pass4(re, im, toRe, toIm, length / 4, stride);
                default -> pass5(re, im, toRe, toIm, length / 5, stride);
            }
            length /= factor;
            stride *= factor;
            float[] swapped = re;
            re = toRe;
            toRe = swapped;
            swapped = im;
            im = toIm;
            toIm = swapped;
        }
        // The number of passes is odd.
        System.arraycopy(re, 0, real, 0, SIZE);
        System.arraycopy(im, 0, imaginary, 0, SIZE);
    }

    /**
     * Replaces transforms of {@code 3 · part} numbers by those of {@code part} numbers.
     *
     * @param stride the number of transforms, whose numbers alternate
     */
    private static void pass3(float[] re, float[] im, float[] toRe, float[] toIm, int part, int stride) {
        int step = part * stride;
        for (int p = 0; p < part; p++) {
            float cos1 = COSINE[p * stride];
            float sin1 = SINE[p * stride];
            float cos2 = COSINE[2 * p * stride];
            float sin2 = SINE[2 * p * stride];
            int from = p * stride;
            int to = 3 * from;
            for (int end = from + stride; from < end; from++, to++) {
                float re0 = re[from];
                float im0 = im[from];
                float sumRe = re[from + step] + re[from + 2 * step];
                float sumIm = im[from + step] + im[from + 2 * step];
                float turnRe = SIN_3 * (im[from + step] - im[from + 2 * step]);
                float turnIm = SIN_3 * (re[from + 2 * step] - re[from + step]);
                float midRe = re0 - 0.5f * sumRe;
                float midIm = im0 - 0.5f * sumIm;
                float re1 = midRe + turnRe;
                float im1 = midIm + turnIm;
                float re2 = midRe - turnRe;
                float im2 = midIm - turnIm;
                toRe[to] = re0 + sumRe;
                toIm[to] = im0 + sumIm;
                toRe[to + stride] = re1 * cos1 - im1 * sin1;
                toIm[to + stride] = re1 * sin1 + im1 * cos1;
                toRe[to + 2 * stride] = re2 * cos2 - im2 * sin2;
                toIm[to + 2 * stride] = re2 * sin2 + im2 * cos2;
            }
        }
    }

    private static void pass4(float[] re, float[] im, float[] toRe, float[] toIm, int part, int stride) {
        int step = part * stride;
        for (int p = 0; p < part; p++) {
            float cos1 = COSINE[p * stride];
            float sin1 = SINE[p * stride];
            float cos2 = COSINE[2 * p * stride];
            float sin2 = SINE[2 * p * stride];
            float cos3 = COSINE[3 * p * stride];
            float sin3 = SINE[3 * p * stride];
            int from = p * stride;
            int to = 4 * from;
            for (int end = from + stride; from < end; from++, to++) {
                float evenSumRe = re[from] + re[from + 2 * step];
                float evenSumIm = im[from] + im[from + 2 * step];
                float evenRe = re[from] - re[from + 2 * step];
                float evenIm = im[from] - im[from + 2 * step];
                float oddSumRe = re[from + step] + re[from + 3 * step];
                float oddSumIm = im[from + step] + im[from + 3 * step];
                float oddRe = re[from + step] - re[from + 3 * step];
                float oddIm = im[from + step] - im[from + 3 * step];
                float re1 = evenRe + oddIm;
                float im1 = evenIm - oddRe;
                float re2 = evenSumRe - oddSumRe;
                float im2 = evenSumIm - oddSumIm;
                float re3 = evenRe - oddIm;
                float im3 = evenIm + oddRe;
                toRe[to] = evenSumRe + oddSumRe;
                toIm[to] = evenSumIm + oddSumIm;
                toRe[to + stride] = re1 * cos1 - im1 * sin1;
                toIm[to + stride] = re1 * sin1 + im1 * cos1;
                toRe[to + 2 * stride] = re2 * cos2 - im2 * sin2;
                toIm[to + 2 * stride] = re2 * sin2 + im2 * cos2;
                toRe[to + 3 * stride] = re3 * cos3 - im3 * sin3;
                toIm[to + 3 * stride] = re3 * sin3 + im3 * cos3;
            }
        }
    }

    private static void pass5(float[] re, float[] im, float[] toRe, float[] toIm, int part, int stride) {
        int step = part * stride;
        for (int p = 0; p < part; p++) {
            float cos1 = COSINE[p * stride];
            float sin1 = SINE[p * stride];
            float cos2 = COSINE[2 * p * stride];
            float sin2 = SINE[2 * p * stride];
            float cos3 = COSINE[3 * p * stride];
            float sin3 = SINE[3 * p * stride];
            float cos4 = COSINE[4 * p * stride];
            float sin4 = SINE[4 * p * stride];
            int from = p * stride;
            int to = 5 * from;
            for (int end = from + stride; from < end; from++, to++) {
                float re0 = re[from];
                float im0 = im[from];
                float outerRe = re[from + step] + re[from + 4 * step];
                float outerIm = im[from + step] + im[from + 4 * step];
                float outerTurnRe = im[from + step] - im[from + 4 * step];
                float outerTurnIm = re[from + 4 * step] - re[from + step];
                float innerRe = re[from + 2 * step] + re[from + 3 * step];
                float innerIm = im[from + 2 * step] + im[from + 3 * step];
                float innerTurnRe = im[from + 2 * step] - im[from + 3 * step];
                float innerTurnIm = re[from + 3 * step] - re[from + 2 * step];
                float midRe1 = re0 + COS_5_1 * outerRe + COS_5_2 * innerRe;
                float midIm1 = im0 + COS_5_1 * outerIm + COS_5_2 * innerIm;
                float midRe2 = re0 + COS_5_2 * outerRe + COS_5_1 * innerRe;
                float midIm2 = im0 + COS_5_2 * outerIm + COS_5_1 * innerIm;
                float turnRe1 = SIN_5_1 * outerTurnRe + SIN_5_2 * innerTurnRe;
                float turnIm1 = SIN_5_1 * outerTurnIm + SIN_5_2 * innerTurnIm;
                float turnRe2 = SIN_5_2 * outerTurnRe - SIN_5_1 * innerTurnRe;
                float turnIm2 = SIN_5_2 * outerTurnIm - SIN_5_1 * innerTurnIm;
                float re1 = midRe1 + turnRe1;
                float im1 = midIm1 + turnIm1;
                float re2 = midRe2 + turnRe2;
                float im2 = midIm2 + turnIm2;
                float re3 = midRe2 - turnRe2;
                float im3 = midIm2 - turnIm2;
                float re4 = midRe1 - turnRe1;
                float im4 = midIm1 - turnIm1;
                toRe[to] = re0 + outerRe + innerRe;
                toIm[to] = im0 + outerIm + innerIm;
                toRe[to + stride] = re1 * cos1 - im1 * sin1;
                toIm[to + stride] = re1 * sin1 + im1 * cos1;
                toRe[to + 2 * stride] = re2 * cos2 - im2 * sin2;
                toIm[to + 2 * stride] = re2 * sin2 + im2 * cos2;
                toRe[to + 3 * stride] = re3 * cos3 - im3 * sin3;
                toIm[to + 3 * stride] = re3 * sin3 + im3 * cos3;
                toRe[to + 4 * stride] = re4 * cos4 - im4 * sin4;
                toIm[to + 4 * stride] = re4 * sin4 + im4 * cos4;
            }
        }
    }
}
