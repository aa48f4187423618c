package org.breathcue.mix;

import java.util.Arrays;
import org.breathcue.mix.signal.RaisedCosine;

/**
 * A level that changes at certain frames, without a click: each change takes the same time and begins at its frame.
 * Changes that follow quickly overlap and add up. Immutable; a pure function of the frame.
 *
 * <p>An example with changes of 3 s: a level of 1, and of 0 from 10 s to 60 s. It falls from 10 s to 13 s, and rises from
 * 60 s to 63 s. If it is 0 only from 10 s to 11 s, it falls to about 0.5 and rises again until 14 s.
 *
 * <p>At every frame, the value is the mean of the levels of the last seconds, weighted with a Hann window. So levels that
 * add up to 1 before they are smoothed add up to 1 after it.
 */
final class SmoothLevel {
    private final long[] starts;
    private final double[] levels;
    private final double change;

    /**
     * Creates a level.
     *
     * @param starts the first frames of the levels, ascending; the first one is 0
     * @param levels the levels from there on
     * @param change the length of a change in frames
     */
    SmoothLevel(long[] starts, double[] levels, double change) {
        this.starts = starts;
        this.levels = levels;
        this.change = change;
    }

    /** Returns the level at a frame, which must not be negative. */
    double at(long frame) {
        int found = Arrays.binarySearch(starts, frame);
        int last = found >= 0 ? found : -found - 2;
        double value = levels[last];
        for (int i = last; i > 0 && frame - starts[i] < change; i--) {
            value -= (levels[i] - levels[i - 1]) * (1 - RaisedCosine.at((frame - starts[i]) / change));
        }
        return value;
    }
}
