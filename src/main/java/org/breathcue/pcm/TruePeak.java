package org.breathcue.pcm;

/**
 * The highest level of a channel, also between its samples: the signal is interpolated to four times the frame rate (twice from
 * 96 kHz on, not at all from 192 kHz on), as ITU-R BS.1770-4, annex 2, wants it. For one thread.
 *
 * <p>The interpolator is a sinc of 24 samples under a Hann window, twice as long as the one printed there, so that it holds its
 * level further up. It is linear: the true peak of a sum is at most the sum of true peaks. Where the samples are so small that
 * nothing between them can exceed the peak so far, nothing is interpolated, so that most of a recording costs next to nothing.
 */
final class TruePeak {
    /** Half the samples that one interpolated value depends on. */
    static final int REACH = 12;

    /** Samples that are looked at together. */
    static final int GROUP = 64;

    private static final int MAGNITUDE = 0x7FFF_FFFF;

    private final float[][] phases;

    /** No interpolated value exceeds the largest sample in reach by more than this factor. */
    private final double overshoot;

    private final float[] between = new float[GROUP];
    private double peak;

    TruePeak(int frameRate) {
        this(frameRate, frameRate / 2.0);
    }

    /**
     * For a signal with nothing above a frequency. Where it is highest, a sample is near that is not much lower: at least by the
     * cosine of what the frequency turns in half a sample (R. J. Duffin and A. C. Schaeffer, <i>Some properties of functions of
     * exponential type</i>, Bull. Amer. Math. Soc. 44, 1938). So with samples closer than they need be, few places are looked at.
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

    /** The weights of samples −REACH + 1 to REACH for a value between samples 0 and 1; their sum is 1. */
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

    /** The true peak of samples with silence around them, linear. */
    static double of(float[] samples, int frameRate) {
        return of(samples, frameRate, frameRate / 2.0, 0);
    }

    /**
     * The true peak of samples with silence around them, linear.
     *
     * @param bandwidth in hertz, above which there is nothing
     * @param least returned when the true peak is not above it
     */
    static double of(float[] samples, int frameRate, double bandwidth, double least) {
        TruePeak truePeak = new TruePeak(frameRate, bandwidth);
        truePeak.peak = least;
        float[] padded = new float[samples.length + 4 * REACH];
        System.arraycopy(samples, 0, padded, 2 * REACH, samples.length);
        return truePeak.highest(padded, 0, 1, REACH, samples.length + 3 * REACH);
    }

    /** The largest absolute value so far, linear. */
    double peak() {
        return peak;
    }

    /**
     * Looks at up to {@link #GROUP} frames of an interleaved channel, and at what lies between each of them and the next.
     *
     * @param samples with {@link #REACH} frames before {@code frame} and after the last one
     * @param channel the index of frame 0
     * @param stride from one frame to the next
     */
    void add(float[] samples, int channel, int stride, int frame, int n) {
        peak = Math.max(peak, levelOf(samples, channel, stride, frame, n));
    }

    /** What {@link #peak} would be after looking at these frames, of which there may be many. */
    double highest(float[] samples, int channel, int stride, int from, int to) {
        double highest = peak;
        for (int frame = from; frame < to; frame += GROUP) {
            int n = Math.min(GROUP, to - frame);
            float largest = largest(samples, channel + stride * (frame - REACH), stride, n + 2 * REACH);
            if (mayExceed(highest, largest)) {
                highest = Math.max(highest, levelOf(samples, channel, stride, frame, n));
            }
        }
        return highest;
    }

    /**
     * The level at each of up to {@link #GROUP} samples: of the sample, and of what lies between it and its neighbours on both
     * sides.
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

    /** False if nothing among samples of which none is larger than {@code largest} can be above {@code level}. */
    boolean mayExceed(double level, float largest) {
        return largest * overshoot > level;
    }

    /** The largest absolute sample within reach of {@code n} samples. */
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

    /** The values between each sample and the next, at one distance from it. */
    private void interpolate(float[] taps, float[] samples, int start, int stride, int n) {
        for (int i = 0; i < n; i++) {
            between[i] = 0;
        }
        // Some weights at a time, because more do not fit in the registers.
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

    /** The largest absolute value: without their signs, floats are in the order of their bits, whose maximum is cheaper. */
    private static float largest(float[] samples, int start, int stride, int n) {
        int largest = 0;
        for (int i = 0, s = start; i < n; i++, s += stride) {
            largest = Math.max(largest, Float.floatToRawIntBits(samples[s]) & MAGNITUDE);
        }
        return Float.intBitsToFloat(largest);
    }
}
