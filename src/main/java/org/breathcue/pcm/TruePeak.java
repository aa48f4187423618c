package org.breathcue.pcm;

/**
 * Measures the true peak of a channel: the highest level including values between samples. The signal is interpolated
 * to four times the frame rate (twice from 96 kHz, not at all from 192 kHz) according to ITU-R BS.1770-4, annex 2. For
 * use by one thread.
 *
 * <p>The interpolator is a sinc function of 24 samples with a Hann window. It is twice as long as the one in the
 * standard, so that its response is flat up to higher frequencies. It is linear, so the true peak of a sum is at most
 * the sum of the true peaks. Where the samples are too small for any value between them to exceed the peak so far,
 * nothing is interpolated. This skips most of a typical recording.
 */
final class TruePeak {
    /** Half the number of samples that an interpolated value depends on. */
    static final int REACH = 12;

    /** The number of samples processed together. */
    static final int GROUP = 64;

    /** The number of samples that are left out together if no value between them can be the highest. */
    private static final int FEW = 16;

    private static final int MAGNITUDE = 0x7FFF_FFFF;

    private final float[][] phases;

    /** The maximum ratio of an interpolated value to the largest sample within reach. */
    private final double overshoot;

    private final float[] between = new float[GROUP];
    private double peak;

    TruePeak(int frameRate) {
        this(frameRate, frameRate / 2.0);
    }

    /**
     * Creates a meter for a band-limited signal. Near the maximum of such a signal there is a sample that is at least
     * the maximum times the cosine of the phase that the highest frequency covers in half a sample (R. J. Duffin and A.
     * C. Schaeffer, <i>Some properties of functions of exponential type</i>, Bull. Amer. Math. Soc. 44, 1938). If the
     * bandwidth is well below half the frame rate, few places have to be examined.
     *
     * @param bandwidth in hertz
     */
    TruePeak(int frameRate, double bandwidth) {
        int factor = frameRate < 96_000 ? 4 : frameRate < 192_000 ? 2 : 1;
        phases = new float[factor - 1][];
        double most = 1;
        for (int p = 1; p < factor; p++) {
            float[] taps = taps((double) p / factor);
            double sum = 0;
            for (float tap : taps) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
            phases[p - 1] = taps;
        }
        double turn = StrictMath.cos(StrictMath.PI * Math.min(0.5, bandwidth / frameRate));
        overshoot = Math.min(most, 1 / Math.max(turn, 1e-9));
    }

    /** Returns the weights of samples −REACH + 1 to REACH for a value between samples 0 and 1; their sum is 1. */
    private static float[] taps(double fraction) {
        double[] taps = new double[2 * REACH];
        double sum = 0;
        for (int k = 0; k < taps.length; k++) {
            double t = k - (REACH - 1) - fraction;
            double cosine = StrictMath.cos(StrictMath.PI * t / (2 * REACH));
            taps[k] = StrictMath.sin(StrictMath.PI * t) / (StrictMath.PI * t) * cosine * cosine;
            sum += taps[k];
        }
        float[] rounded = new float[taps.length];
        for (int k = 0; k < taps.length; k++) {
            rounded[k] = (float) (taps[k] / sum);
        }
        return rounded;
    }

    /** Returns the true peak of samples with silence around them, linear. */
    static double of(float[] samples, int frameRate) {
        return of(samples, frameRate, frameRate / 2.0, 0);
    }

    /**
     * Returns the true peak of samples with silence around them, linear.
     *
     * @param bandwidth in hertz; the samples contain nothing above it
     * @param least the result if the true peak is not above it
     */
    static double of(float[] samples, int frameRate, double bandwidth, double least) {
        TruePeak truePeak = new TruePeak(frameRate, bandwidth);
        truePeak.raise(least);
        float[] padded = new float[samples.length + 4 * REACH];
        System.arraycopy(samples, 0, padded, 2 * REACH, samples.length);
        return truePeak.highest(padded, 0, 1, REACH, samples.length + 3 * REACH);
    }

    /** Returns the largest absolute value so far, linear. */
    double peak() {
        return peak;
    }

    /** Raises the largest absolute value to at least this one, linear. */
    void raise(double least) {
        peak = Math.max(peak, least);
    }

    /**
     * Processes up to {@link #GROUP} frames of an interleaved channel, and the values between each of them and the
     * next.
     *
     * @param samples with {@link #REACH} frames before {@code frame} and after the last one
     * @param channel the index of frame 0
     * @param stride the distance between frames
     */
    void add(float[] samples, int channel, int stride, int frame, int n) {
        peak = highest(samples, channel, stride, frame, frame + n);
    }

    /** Returns the value that {@link #peak} would have after processing any number of frames. */
    double highest(float[] samples, int channel, int stride, int from, int to) {
        double highest = peak;
        for (int frame = from; frame < to; frame += FEW) {
            int n = Math.min(FEW, to - frame);
            float largest = largest(samples, channel + stride * (frame - REACH), stride, n + 2 * REACH);
            if (mayExceed(highest, largest)) {
                highest = Math.max(highest, levelOf(samples, channel, stride, frame, n));
            }
        }
        return highest;
    }

    /**
     * Computes the level at each of up to {@link #GROUP} samples: the largest absolute value of the sample and of the
     * values between it and its two neighbours.
     */
    void levels(float[] samples, int start, int n, float[] levels) {
        for (int i = 0; i < n; i++) {
            levels[i] = Math.abs(samples[start + i]);
        }
        for (float[] taps : phases) {
            interpolate(taps, samples, start, 1, n);
            for (int i = 0; i < n; i++) {
                levels[i] = Math.max(levels[i], Math.abs(between[i]));
            }
            interpolate(taps, samples, start - 1, 1, n);
            for (int i = 0; i < n; i++) {
                levels[i] = Math.max(levels[i], Math.abs(between[i]));
            }
        }
    }

    /** Returns false if no value among samples that are at most {@code largest} can be above {@code level}. */
    boolean mayExceed(double level, float largest) {
        return largest * overshoot > level;
    }

    /** Returns the largest absolute sample within reach of {@code n} samples. */
    static float largestAround(float[] samples, int start, int n) {
        return largest(samples, start - REACH, 1, n + 2 * REACH);
    }

    private float levelOf(float[] samples, int channel, int stride, int frame, int n) {
        int start = channel + stride * frame;
        float level = largest(samples, start, stride, n);
        for (float[] taps : phases) {
            interpolate(taps, samples, start, stride, n);
            level = Math.max(level, largest(between, 0, 1, n));
        }
        return level;
    }

    /** Computes the values between each sample and the next, at one fixed fraction of the distance. */
    private void interpolate(float[] taps, float[] samples, int start, int stride, int n) {
        for (int i = 0; i < n; i++) {
            between[i] = 0;
        }
        // Process only as many weights at a time as fit into the registers.
        for (int k = 0; k < taps.length; k += 8) {
            int s = start + (k - (REACH - 1)) * stride;
            float a = taps[k];
            float b = taps[k + 1];
            float c = taps[k + 2];
            float d = taps[k + 3];
            float e = taps[k + 4];
            float f = taps[k + 5];
            float g = taps[k + 6];
            float h = taps[k + 7];
            for (int i = 0; i < n; i++, s += stride) {
                between[i] += a * samples[s]
                        + b * samples[s + stride]
                        + c * samples[s + 2 * stride]
                        + d * samples[s + 3 * stride]
                        + (e * samples[s + 4 * stride]
                                + f * samples[s + 5 * stride]
                                + g * samples[s + 6 * stride]
                                + h * samples[s + 7 * stride]);
            }
        }
    }

    /**
     * Returns the largest absolute value. Without their signs, floats have the same order as their bits, and the
     * maximum of integers is cheaper.
     */
    private static float largest(float[] samples, int start, int stride, int n) {
        int largest = 0;
        for (int i = 0, s = start; i < n; i++, s += stride) {
            largest = Math.max(largest, Float.floatToRawIntBits(samples[s]) & MAGNITUDE);
        }
        return Float.intBitsToFloat(largest);
    }
}
