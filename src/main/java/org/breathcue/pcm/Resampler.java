package org.breathcue.pcm;

import java.util.Arrays;

/**
 * Changes the frame rate of clips with a rational polyphase filter. Length and position are exact.
 *
 * <p>For L/M = (output rate)/(input rate) in lowest terms, output frame n is at input position n·M/L. The fraction of
 * this position has L values. Each has its own row of coefficients, a sinc function with a Kaiser window. See J. O.
 * Smith, <i>Digital Audio Resampling</i> (CCRMA, Stanford), and R. E. Crochiere and L. R. Rabiner, <i>Multirate Digital
 * Signal Processing</i> (Prentice Hall, 1983), chapter 4. Positions are computed with integers, so there is no drift,
 * and {@link StrictMath} makes the coefficients equal on every machine.
 */
public final class Resampler {
    /**
     * Half the number of taps in a row if the rate increases. If it decreases there are more, so that the transition
     * band keeps its width.
     */
    private static final int HALF_TAPS = 32;

    private static final double BETA = 9;
    private static final double I0_BETA = besselI0(BETA);

    /** The cutoff as a fraction of the lower Nyquist frequency; the rest is the transition band. */
    private static final double CUTOFF = 0.925;

    private static final int TAPS_AT_ONCE = 8;

    /** The number of frames computed together. */
    private static final int GROUP = 256;

    private final int up;
    private final int down;
    private final int half;
    private final double cutoff;

    /** The weights of each fraction of a position, computed when they are first needed. */
    private final double[][] rows;

    Resampler(int from, int to) {
        int gcd = gcd(from, to);
        up = to / gcd;
        down = from / gcd;
        double stretch = Math.max(1, (double) down / up);
        half = (int) Math.ceil(HALF_TAPS * stretch);
        cutoff = CUTOFF / stretch;
        rows = new double[up][];
    }

    /** Returns the number of output frames in a period of the filter. */
    int up() {
        return up;
    }

    /** Returns the number of input frames in a period of the filter. */
    int down() {
        return down;
    }

    /**
     * Returns the same sound at another frame rate. Before and after the clip there is silence.
     *
     * @param frameRate in frames per second, at least 1
     * @return a clip of round(frames · frameRate / {@code clip.frameRate()}) frames; {@code clip} itself if the rates
     *     are equal
     * @throws IllegalArgumentException if the result does not fit into an array
     */
    public static PcmClip resample(PcmClip clip, int frameRate) {
        if (frameRate < 1) {
            throw new IllegalArgumentException("frame rate must be positive: " + frameRate);
        }
        if (frameRate == clip.frameRate()) {
            return clip;
        }
        return new Resampler(clip.frameRate(), frameRate).apply(clip, frameRate);
    }

    private PcmClip apply(PcmClip clip, int frameRate) {
        long frames = frames(clip.frames());
        if (frames > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("clip too long for " + frameRate + " frames a second");
        }
        float[] out = new float[(int) frames];
        double[] in = new double[padded(clip.frames())];
        for (int i = 0; i < clip.frames(); i++) {
            in[before() + i] = clip.sample(i);
        }
        apply(in, out);
        return PcmClip.owning(frameRate, out);
    }

    /** Returns the length of a sound after the conversion. */
    long frames(long input) {
        return Math.floorDiv(2L * input * up + down, 2L * down);
    }

    /** Returns the number of frames that must precede the sound. */
    int before() {
        return half - 1;
    }

    /**
     * Returns the number of frames that must be there to convert a sound: its own, and as many on both sides as a row
     * reaches, including that of the last output frame.
     */
    int padded(int frames) {
        return frames + 2 * half + 1 + TAPS_AT_ONCE;
    }

    /** Converts a sound. Its first frame is at index {@link #before}, and becomes the first one of the output. */
    void apply(double[] in, float[] out) {
        double[] sums = new double[GROUP];
        // All frames n = first + k · up use the same row; their input position advances by down · k frames.
        for (int first = 0; first < Math.min(up, out.length); first++) {
            long position = (long) first * down;
            apply(row((int) (position % up)), in, (int) (position / up), out, first, sums);
        }
    }

    /** Computes all frames that use one row, a group at a time. */
    private void apply(double[] row, double[] in, int base, float[] out, int first, double[] sums) {
        int from = base;
        for (long n = first; n < out.length; n += (long) GROUP * up) {
            int count = (int) Math.min(GROUP, (out.length - 1 - n) / up + 1);
            Arrays.fill(sums, 0);
            for (int k = 0; k < row.length; k += TAPS_AT_ONCE) {
                addTaps(row, k, in, from + k, sums, count);
            }
            for (int i = 0; i < count; i++) {
                out[(int) n + i * up] = (float) sums[i];
            }
            from += GROUP * down;
        }
    }

    /**
     * Processes as many taps as fit into registers over many frames. A single frame would wait for its own result at
     * every tap.
     */
    private void addTaps(double[] row, int tap, double[] in, int from, double[] sums, int count) {
        double a = row[tap];
        double b = row[tap + 1];
        double c = row[tap + 2];
        double d = row[tap + 3];
        double e = row[tap + 4];
        double f = row[tap + 5];
        double g = row[tap + 6];
        double h = row[tap + 7];
        for (int i = 0, k = from; i < count; i++, k += down) {
            sums[i] += (a * in[k] + b * in[k + 1] + c * in[k + 2] + d * in[k + 3])
                    + (e * in[k + 4] + f * in[k + 5] + g * in[k + 6] + h * in[k + 7]);
        }
    }

    /**
     * Returns the weights of input frames −half + 1 to half relative to the one at or before the output frame; their
     * sum is 1.
     */
    private double[] row(int phase) {
        double[] row = rows[phase];
        if (row == null) {
            row = newRow(phase);
            rows[phase] = row;
        }
        return row;
    }

    private double[] newRow(int phase) {
        double fraction = (double) phase / up;
        // Rounded up to whole groups of taps; weights beyond the window are 0.
        double[] row = new double[(2 * half + TAPS_AT_ONCE - 1) / TAPS_AT_ONCE * TAPS_AT_ONCE];
        for (int k = 0; k < row.length; k++) {
            row[k] = kernel(k - (half - 1) - fraction);
        }
        double sum = Arrays.stream(row).sum();
        for (int k = 0; k < row.length; k++) {
            row[k] /= sum;
        }
        return row;
    }

    private double kernel(double t) {
        double edge = t / half;
        if (Math.abs(edge) >= 1) {
            return 0;
        }
        double x = Math.PI * cutoff * t;
        double sinc = x == 0 ? 1 : StrictMath.sin(x) / x;
        return sinc * besselI0(BETA * Math.sqrt(1 - edge * edge)) / I0_BETA;
    }

    private static double besselI0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            double factor = x / (2 * k);
            term *= factor * factor;
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
