package org.breathcue.pcm;

import java.util.Arrays;

/**
 * Keeps the true peak of a clip under a ceiling by a gain that moves slowly, since it knows what is to come.
 *
 * <p>The gain that each sample needs becomes the least needed within 10 ms to either side, and that is smoothed by a bell of the
 * same width: so it is never above what a sample needs, starts to fall 20 ms before a peak, and does not follow the periods of a
 * voice. Below the ceiling samples stay as they are. The method is the usual one of look-ahead limiters; U. Zölzer, <i>DAFX</i>
 * (Wiley, 2011), chapter 4, describes it.
 */
public final class Limiter {
    private static final double WIDTH_SECONDS = 0.010;

    /** Averages one after the other; three are nearly a bell. */
    private static final int AVERAGES = 3;

    /** Between samples, a gain that moves lets through a little more than one that stands; nearly always this is enough. */
    private static final double MARGIN = Decibels.toLinear(-0.02);

    private Limiter() {}

    /**
     * A clip of the same length whose true peak is at most {@code ceiling}.
     *
     * @param gain linear, applied first
     * @param ceiling linear, above 0
     */
    public static PcmClip limit(PcmClip clip, double gain, double ceiling) {
        float[] samples = clip.toArray();
        limit(samples, clip.frameRate(), gain, ceiling);
        return PcmClip.owning(clip.frameRate(), samples);
    }

    private static void limit(float[] samples, int frameRate, double gain, double ceiling) {
        scale(samples, gain);
        double[] curve = gains(samples, frameRate, ceiling);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (samples[i] * curve[i]);
        }
        double peak = TruePeak.of(samples, frameRate);
        if (peak > ceiling) {
            scale(samples, ceiling / peak);
        }
    }

    private static void scale(float[] samples, double gain) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (samples[i] * gain);
        }
    }

    /** The gain for each sample, 1 or less; 1 throughout for a clip that stays below the ceiling. */
    static double[] gains(float[] samples, int frameRate, double ceiling) {
        double[] gains = needed(samples, frameRate, ceiling);
        int third = Math.max(1, (int) Math.round(WIDTH_SECONDS * frameRate / AVERAGES));
        if (least(gains) == 1) {
            return gains;
        }
        gains = leastAround(gains, AVERAGES * third);
        for (int i = 0; i < AVERAGES; i++) {
            gains = averageAround(gains, third);
        }
        return gains;
    }

    private static double[] needed(float[] samples, int frameRate, double ceiling) {
        TruePeak truePeak = new TruePeak(frameRate);
        // One more for what lies between the last sample of silence and the first.
        int before = TruePeak.REACH + 1;
        float[] padded = new float[before + samples.length + TruePeak.REACH];
        System.arraycopy(samples, 0, padded, before, samples.length);
        float[] levels = new float[TruePeak.GROUP];
        double[] needed = new double[samples.length];
        Arrays.fill(needed, 1);
        for (int start = 0; start < samples.length; start += TruePeak.GROUP) {
            int n = Math.min(samples.length - start, TruePeak.GROUP);
            if (truePeak.mayExceed(ceiling, padded, before + start, n)) {
                truePeak.levels(padded, before + start, n, levels);
                for (int i = 0; i < n; i++) {
                    if (levels[i] > ceiling) {
                        needed[start + i] = ceiling * MARGIN / levels[i];
                    }
                }
            }
        }
        return needed;
    }

    private static double least(double[] values) {
        double least = 1;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /** For each place the least value within {@code reach} places; a queue of candidates makes it one pass. */
    private static double[] leastAround(double[] values, int reach) {
        double[] least = new double[values.length];
        int[] queue = new int[values.length];
        int head = 0;
        int tail = 0;
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            for (; next < values.length && next <= i + reach; next++) {
                while (tail > head && values[queue[tail - 1]] >= values[next]) {
                    tail--;
                }
                queue[tail++] = next;
            }
            if (queue[head] < i - reach) {
                head++;
            }
            least[i] = values[queue[head]];
        }
        return least;
    }

    /** For each place the mean within {@code reach} places; beyond the ends the outermost values go on. */
    private static double[] averageAround(double[] values, int reach) {
        int last = values.length - 1;
        double[] averages = new double[values.length];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            sum += values[Math.max(0, Math.min(last, k))];
        }
        int width = 2 * reach + 1;
        for (int i = 0; i <= last; i++) {
            averages[i] = Math.min(1, sum / width);
            sum += values[Math.min(last, i + reach + 1)] - values[Math.max(0, i - reach)];
        }
        return averages;
    }
}
