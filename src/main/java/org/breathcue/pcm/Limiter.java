package org.breathcue.pcm;

/**
 * Keeps the true peak of a clip under a ceiling by a gain that moves slowly, since it knows what is to come.
 *
 * <p>The gain that each place needs becomes the least needed within 10 ms to either side, and that is smoothed by a bell of the
 * same width: so it is never above what a place needs, starts to fall 20 ms before a peak, and does not follow the periods of a
 * voice. Below the ceiling samples stay as they are. The method is the usual one of look-ahead limiters; U. Zölzer, <i>DAFX</i>
 * (Wiley, 2011), chapter 4, describes it. The curve has a point every 16 frames and is straight in between. Immutable.
 */
final class Limiter {
    private static final double WIDTH_SECONDS = 0.010;

    /** Averages one after the other; three are nearly a bell. */
    private static final int AVERAGES = 3;

    private static final int POINT_FRAMES = 16;

    /** Between samples, a gain that moves lets through a little more than one that stands; nearly always this is enough. */
    private static final double MARGIN = Decibels.toLinear(-0.02);

    private final float[] samples;
    private final int frameRate;
    private final double ceiling;

    /** The largest level around each point. */
    private final float[] levels;

    /**
     * Looks for the peaks of samples, which are not changed.
     *
     * @param ceiling linear, above 0
     * @param mostGain the most that {@link #limit} will be asked for
     */
    Limiter(float[] samples, int frameRate, double ceiling, double mostGain) {
        this.samples = samples;
        this.frameRate = frameRate;
        this.ceiling = ceiling;
        levels = levels(samples, frameRate, ceiling / mostGain);
    }

    /** The samples times a linear gain, limited to the ceiling except for a rest that only {@link Leveller#cap} takes. */
    float[] limit(double gain) {
        double[] points = points(gain);
        float[] limited = new float[samples.length];
        for (int i = 0; i < limited.length; i++) {
            limited[i] = (float) (samples[i] * gain * at(points, i));
        }
        return limited;
    }

    /** The curve at a frame: point k is at frame 16 k + 8. */
    static double at(double[] points, int frame) {
        int place = frame - POINT_FRAMES / 2;
        int k = Math.floorDiv(place, POINT_FRAMES);
        double left = points[Math.max(0, k)];
        double right = points[Math.min(points.length - 1, k + 1)];
        return left + (right - left) * Math.floorMod(place, POINT_FRAMES) / POINT_FRAMES;
    }

    /** The points of the curve, 1 or less each; 1 throughout for a clip that stays below the ceiling. */
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
        // One more, because between two points both count.
        double[] points = leastAround(needed, AVERAGES * third + 1);
        for (int i = 0; i < AVERAGES; i++) {
            points = averageAround(points, third);
        }
        return points;
    }

    /** Of all frames of each point; 0 where it is certainly not above {@code floor}. */
    private static float[] levels(float[] samples, int frameRate, double floor) {
        TruePeak truePeak = new TruePeak(frameRate);
        // One more for what lies between the last sample of silence and the first.
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

    /** For each place the least value within {@code reach} places. */
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

    /** For each place the mean within {@code reach} places; beyond the ends the outermost values go on. */
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
