package org.breathcue.pcm;

/**
 * Measures energy and true peak of interleaved stereo in steps of a tenth of a second. The peak is measured
 * {@link #LAG} frames later, because it depends on the frames that follow. For use by one thread.
 */
final class StereoLevel {
    /** The number of frames that must precede those to be measured. */
    static final int HISTORY = 2 * TruePeak.REACH;

    /** The delay of the peak measurement in frames. */
    static final int LAG = TruePeak.REACH;

    private static final int GROUP = TruePeak.GROUP;

    private final KWeighting left;
    private final KWeighting right;
    private final TruePeak truePeak;
    private float largestBefore;

    StereoLevel(int frameRate) {
        left = new KWeighting(frameRate);
        right = new KWeighting(frameRate);
        truePeak = new TruePeak(frameRate);
    }

    /**
     * Returns the number of frames in a tenth of a second, the distance between blocks of 400 ms that overlap by 75 %.
     */
    static int tenth(int frameRate) {
        return (frameRate + 5) / 10;
    }

    /**
     * Measures frames and returns the sum of their weighted squares over both channels. The array must contain
     * {@link #HISTORY} frames before them.
     */
    double energy(float[] stereo, int frame, int n) {
        boolean mono = left.sameState(right) && equal(stereo, frame, n);
        if (mono && left.silent() && largestBefore == 0 && silent(stereo, frame, n)) {
            return 0;
        }
        double energy = 0;
        for (int done = 0; done < n; done += GROUP) {
            int from = frame + done;
            int to = Math.min(from + GROUP, frame + n);
            energy +=
                    mono ? left.energy(stereo, 2 * from, 2 * to, 2) : KWeighting.energy(left, right, stereo, from, to);
            float largest = left.largest();
            // Includes the frames before, because the peak depends on all frames within reach.
            if (truePeak.mayExceed(truePeak.peak(), Math.max(largest, largestBefore))) {
                truePeak.add(stereo, 0, 2, from - LAG, to - from);
                if (!mono) {
                    truePeak.add(stereo, 1, 2, from - LAG, to - from);
                }
            }
            largestBefore = to - from < GROUP ? Math.max(largest, largestBefore) : largest;
        }
        if (mono) {
            // Equal channels are filtered only once.
            right.follow(left);
            return 2 * energy;
        }
        return energy;
    }

    /** Processes the first frames of an array, without history and without measuring peaks. */
    void warmUp(float[] stereo, int n) {
        if (equal(stereo, 0, n)) {
            left.energy(stereo, 0, 2 * n, 2);
            right.follow(left);
        } else {
            KWeighting.energy(left, right, stereo, 0, n);
        }
    }

    /** Returns the peak so far, linear. */
    double peak() {
        return truePeak.peak();
    }

    /** Makes a peak that was measured elsewhere that of this object, if it is higher. */
    void raisePeak(double peak) {
        truePeak.raise(peak);
    }

    /** Returns the peak including the frames {@code from} to {@code to}. */
    double peakWith(float[] stereo, int from, int to) {
        return Math.max(truePeak.highest(stereo, 0, 2, from, to), truePeak.highest(stereo, 1, 2, from, to));
    }

    /** Continues with the state of another object that has processed the same last tenth of a second. */
    void follow(StereoLevel other) {
        left.follow(other.left);
        right.follow(other.right);
        largestBefore = other.largestBefore;
    }

    /** Resets the filters but keeps the peak. */
    void reset() {
        left.reset();
        right.reset();
        largestBefore = Float.MAX_VALUE;
    }

    private static boolean silent(float[] stereo, int frame, int n) {
        int bits = 0;
        for (int i = 2 * frame; i < 2 * (frame + n); i += 2) {
            bits |= Float.floatToRawIntBits(stereo[i]);
        }
        return bits == 0;
    }

    private static boolean equal(float[] stereo, int frame, int n) {
        int differences = 0;
        for (int i = 2 * frame; i < 2 * (frame + n); i += 2) {
            differences |= Float.floatToRawIntBits(stereo[i]) ^ Float.floatToRawIntBits(stereo[i + 1]);
        }
        return differences == 0;
    }
}
