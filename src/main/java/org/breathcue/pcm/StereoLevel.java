package org.breathcue.pcm;

/**
 * Energy and true peak of interleaved stereo, a tenth of a second after the other; the peak is looked for {@link #LAG} frames later,
 * when it is known what follows. For one thread.
 */
final class StereoLevel {
    /** How many frames must come before those that are measured. */
    static final int HISTORY = 2 * TruePeak.REACH;

    /** How far behind the frames for the peak are. */
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

    /** The frames of a tenth of a second, the step of blocks that overlap by three quarters. */
    static int tenth(int frameRate) {
        return (frameRate + 5) / 10;
    }

    /**
     * Measures some frames and returns the sum of their weighted squares over both channels. {@link #HISTORY} frames come before
     * them in the same array.
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
            // With what came before: the frames of the peak and all within reach of them.
            if (truePeak.mayExceed(truePeak.peak(), Math.max(largest, largestBefore))) {
                truePeak.add(stereo, 0, 2, from - LAG, to - from);
                if (!mono) {
                    truePeak.add(stereo, 1, 2, from - LAG, to - from);
                }
            }
            largestBefore = to - from < GROUP ? Math.max(largest, largestBefore) : largest;
        }
        if (mono) {
            // What both channels have in common is weighted once.
            right.follow(left);
            return 2 * energy;
        }
        return energy;
    }

    /** Hears the first frames of an array, without history and without looking for peaks. */
    void warmUp(float[] stereo, int n) {
        if (equal(stereo, 0, n)) {
            left.energy(stereo, 0, 2 * n, 2);
            right.follow(left);
        } else {
            KWeighting.energy(left, right, stereo, 0, n);
        }
    }

    /** The peak so far, linear. */
    double peak() {
        return truePeak.peak();
    }

    /** The peak if frames {@code from} to {@code to} followed. */
    double peakWith(float[] stereo, int from, int to) {
        return Math.max(truePeak.highest(stereo, 0, 2, from, to), truePeak.highest(stereo, 1, 2, from, to));
    }

    /** Goes on where another one is that has heard the same for the last tenth of a second. */
    void follow(StereoLevel other) {
        left.follow(other.left);
        right.follow(other.right);
        largestBefore = other.largestBefore;
    }

    /** Forgets what it heard, but not the peak. */
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
