package org.breathcue.pcm;

/**
 * A look-ahead limiter: keeps the true peak of a clip below a ceiling with a gain that changes slowly.
 *
 * <p>For each point, the limiter takes the lowest gain that is needed within 10 ms before and after it, and smooths the
 * result with a bell-shaped window of the same width. The gain is therefore never higher than needed, starts to fall 20
 * ms before a peak, and does not follow single periods of a voice. Clips below the ceiling are not changed. This is the
 * usual method for look-ahead limiters; see U. Zölzer, <i>DAFX</i> (Wiley, 2011), chapter 4. The gain curve has a point
 * every 16 frames and is linear in between. Immutable.
 */
final class Limiter {
    private static final double WIDTH_SECONDS = 0.010;

    /** The number of moving averages in a row; three approximate a bell curve. */
    private static final int AVERAGES = 3;

    private static final int POINT_FRAMES = 16;

    /**
     * A changing gain lets slightly more through between samples than a constant one. This margin is nearly always
     * enough.
     */
    private static final double MARGIN = Decibels.toLinear(-0.02);

    private final float[] samples;
    private final int frameRate;
    private final double ceiling;

    /** The highest level around each point. */
    private final float[] levels;

    /**
     * Finds the peaks of samples. The samples are not changed.
     *
     * @param ceiling linear, above 0
     * @param mostGain the maximum gain that {@link #limit} will be called with
     */
    Limiter(float[] samples, int frameRate, double ceiling, double mostGain) {
        this.samples = samples;
        this.frameRate = frameRate;
        this.ceiling = ceiling;
        levels = levels(samples, frameRate, ceiling / mostGain);
    }

    /**
     * Returns the samples multiplied by a linear gain and limited to the ceiling. {@link Leveller#cap} removes the
     * small remaining excess.
     */
    float[] limit(double gain) {
        double[] points = points(gain);
        float[] limited = new float[samples.length];
        for (int i = 0; i < limited.length; i++) {
            limited[i] = (float) (samples[i] * gain * at(points, i));
        }
        return limited;
    }

    /** Returns the value of the curve at a frame; point k is at frame 16 k + 8. */
    static double at(double[] points, int frame) {
        int place = frame - POINT_FRAMES / 2;
        int k = Math.floorDiv(place, POINT_FRAMES);
        double left = points[Math.max(0, k)];
        double right = points[Math.min(points.length - 1, k + 1)];
        return left + (right - left) * Math.floorMod(place, POINT_FRAMES) / POINT_FRAMES;
    }

    /** Returns the points of the gain curve, each 1 or less; all are 1 if the clip stays below the ceiling. */
    double[] points(double gain) {
        double[] needed = new double[levels.length];
        boolean limits = false;
        for (int k = 0; k < needed.length; k++) {
            boolean over = levels[k] * gain > ceiling;
            needed[k] = over ? ceiling * MARGIN / (levels[k] * gain) : 1;
            limits |= over;
        }
        if (!limits) {
            return needed;
        }
        int third = (int) Math.max(1, Math.round(WIDTH_SECONDS * frameRate / POINT_FRAMES / AVERAGES));
        // One more, because both neighbouring points count between two points.
        double[] points = leastAround(needed, AVERAGES * third + 1);
        for (int i = 0; i < AVERAGES; i++) {
            points = averageAround(points, third);
        }
        return points;
    }

    /** Returns the highest level among the frames of each point; 0 if it is certainly not above {@code floor}. */
    private static float[] levels(float[] samples, int frameRate, double floor) {
        TruePeak truePeak = new TruePeak(frameRate);
        // One more for the values between the last silent sample and the first sample.
        int before = TruePeak.REACH + 1;
        float[] padded = new float[before + samples.length + TruePeak.REACH];
        System.arraycopy(samples, 0, padded, before, samples.length);
        float[] group = new float[TruePeak.GROUP];
        float[] levels = new float[(samples.length + POINT_FRAMES - 1) / POINT_FRAMES];
        for (int start = 0; start < samples.length; start += TruePeak.GROUP) {
            int n = Math.min(samples.length - start, TruePeak.GROUP);
            if (truePeak.mayExceed(floor, TruePeak.largestAround(padded, before + start, n))) {
                truePeak.levels(padded, before + start, n, group);
                for (int i = 0; i < n; i++) {
                    int k = (start + i) / POINT_FRAMES;
                    levels[k] = Math.max(levels[k], group[i]);
                }
            }
        }
        return levels;
    }

    /** Returns for each position the minimum within {@code reach} positions. */
    private static double[] leastAround(double[] values, int reach) {
        double[] least = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double smallest = values[i];
            int end = Math.min(values.length, i + reach + 1);
            for (int k = Math.max(0, i - reach); k < end; k++) {
                smallest = Math.min(smallest, values[k]);
            }
            least[i] = smallest;
        }
        return least;
    }

    /**
     * Returns for each position the mean within {@code reach} positions; the outermost values are repeated beyond the
     * ends.
     */
    private static double[] averageAround(double[] values, int reach) {
        int last = values.length - 1;
        double[] averages = new double[values.length];
        for (int i = 0; i <= last; i++) {
            double sum = 0;
            for (int k = i - reach; k <= i + reach; k++) {
                sum += values[Math.max(0, Math.min(last, k))];
            }
            averages[i] = Math.min(1, sum / (2 * reach + 1));
        }
        return averages;
    }
}
