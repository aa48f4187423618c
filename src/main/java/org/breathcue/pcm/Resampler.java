package org.breathcue.pcm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Changes the frame rate of clips by a rational polyphase filter, exact in length and position.
 *
 * <p>For L/M = (output rate)/(input rate) in lowest terms, output frame n lies at input position n·M/L, whose fraction takes L
 * values; each has its own row of a sinc under a Kaiser window. See J. O. Smith, <i>Digital Audio Resampling</i> (CCRMA,
 * Stanford), and R. E. Crochiere and L. R. Rabiner, <i>Multirate Digital Signal Processing</i> (Prentice Hall, 1983), chapter
 * 4. The position is computed in integers, so nothing drifts, and {@link StrictMath} makes the rows equal on every machine.
 */
public final class Resampler {
    /** Half the taps of a row when the rate rises; more when it falls, so that the transition keeps its width. */
    private static final int HALF_TAPS = 32;

    private static final double BETA = 9;
    private static final double I0_BETA = besselI0(BETA);

    /** Of the lower Nyquist frequency: leaves room for the transition band. */
    private static final double CUTOFF = 0.925;

    private final int up;
    private final int down;
    private final int half;
    private final double cutoff;
    private final double[] @Nullable [] rows;

    private Resampler(int from, int to) {
        int gcd = gcd(from, to);
        up = to / gcd;
        down = from / gcd;
        double stretch = Math.max(1, (double) down / up);
        half = (int) Math.ceil(HALF_TAPS * stretch);
        cutoff = CUTOFF / stretch;
        rows = new double[up][];
    }

    /**
     * The same sound at another frame rate. What lies outside the clip counts as silence.
     *
     * @param frameRate frames in a second, at least 1
     * @return a clip of round(frames · frameRate / {@code clip.frameRate()}) frames; {@code clip} itself if the rates are equal
     * @throws IllegalArgumentException if the result would not fit in an array
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
        long frames = Math.floorDiv(2L * clip.frames() * up + down, 2L * down);
        if (frames > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("clip too long for " + frameRate + " frames a second");
        }
        float[] out = new float[(int) frames];
        double[] in = padded(clip);
        long position = 0;
        int base = 0;
        int phase = 0;
        for (int n = 0; n < out.length; n++) {
            double[] row = rows[phase];
            if (row == null) {
                row = row(phase);
                rows[phase] = row;
            }
            out[n] = dot(row, in, base);
            position += down;
            base = (int) (position / up);
            phase = (int) (position % up);
        }
        return PcmClip.owning(frameRate, out);
    }

    /** The samples with as much silence on both sides as the longest reach of a row, the last output frame included. */
    private double[] padded(PcmClip clip) {
        double[] padded = new double[clip.frames() + 2 * half + 1];
        for (int i = 0; i < clip.frames(); i++) {
            padded[half - 1 + i] = clip.sample(i);
        }
        return padded;
    }

    /** Four sums, because one would wait for itself at every tap. */
    private static float dot(double[] row, double[] in, int base) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < row.length; k += 4) {
            a += row[k] * in[base + k];
            b += row[k + 1] * in[base + k + 1];
            c += row[k + 2] * in[base + k + 2];
            d += row[k + 3] * in[base + k + 3];
        }
        for (; k < row.length; k++) {
            a += row[k] * in[base + k];
        }
        return (float) (a + b + (c + d));
    }

    /** The weights of input frames −half + 1 to half, counted from the one at or before the output frame; their sum is 1. */
    private double[] row(int phase) {
        double fraction = (double) phase / up;
        double[] row = new double[2 * half];
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
