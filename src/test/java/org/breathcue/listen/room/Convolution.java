package org.breathcue.listen.room;

/** Convolution of long sounds by overlap-add, with a plain transform in double precision. */
final class Convolution {
    private final int size;
    private final double[] cos;
    private final double[] sin;

    private Convolution(int size) {
        this.size = size;
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int k = 0; k < size / 2; k++) {
            cos[k] = Math.cos(2 * Math.PI * k / size);
            sin[k] = -Math.sin(2 * Math.PI * k / size);
        }
    }

    /** Returns the convolution, as long as the sound. */
    static float[] of(float[] sound, double[] response) {
        int size = Integer.highestOneBit(4 * response.length);
        return new Convolution(size).apply(sound, response);
    }

    private float[] apply(float[] sound, double[] response) {
        int step = size - response.length + 1;
        double[] hRe = new double[size];
        double[] hIm = new double[size];
        System.arraycopy(response, 0, hRe, 0, response.length);
        transform(hRe, hIm);
        float[] out = new float[sound.length];
        double[] re = new double[size];
        double[] im = new double[size];
        // Two blocks at once: one as the real part, the next one as the imaginary part.
        for (int from = 0; from < sound.length; from += 2 * step) {
            for (int i = 0; i < size; i++) {
                re[i] = i < step && from + i < sound.length ? sound[from + i] : 0;
                im[i] = i < step && from + step + i < sound.length ? sound[from + step + i] : 0;
            }
            transform(re, im);
            for (int k = 0; k < size; k++) {
                double a = re[k] * hRe[k] - im[k] * hIm[k];
                // The inverse transform is the forward one with both parts exchanged.
                re[k] = re[k] * hIm[k] + im[k] * hRe[k];
                im[k] = a;
            }
            transform(re, im);
            for (int i = 0; i < size; i++) {
                if (from + i < sound.length) {
                    out[from + i] += (float) (im[i] / size);
                }
                if (from + step + i < sound.length) {
                    out[from + step + i] += (float) (re[i] / size);
                }
            }
        }
        return out;
    }

    /** Radix 2, in place. */
    private void transform(double[] re, double[] im) {
        for (int i = 1, j = 0; i < size; i++) {
            int bit = size >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double swap = re[i];
                re[i] = re[j];
                re[j] = swap;
                swap = im[i];
                im[i] = im[j];
                im[j] = swap;
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int i = start + k;
                    int j = i + half;
                    double c = cos[k * stride];
                    double s = sin[k * stride];
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
