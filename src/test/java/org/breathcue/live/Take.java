package org.breathcue.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was heard, read back from the samples alone. The sound of a timeline holds the number of the frame on the left and its gain on the
 * right; words that are not in the timeline are negative on the right.
 */
final class Take {
    /** The right sample at full gain. */
    static final float MARK = 0.5f;

    static final int SILENCE = -1;
    static final int WORDS = -2;
    static final int FADING = -3;

    private final short[] samples;
    private final int[] at;

    /** Reads samples that hold left and right in turn. */
    Take(short[] samples) {
        this.samples = samples;
        this.at = new int[samples.length / 2];
        Arrays.setAll(at, this::read);
    }

    private int read(int output) {
        double gain = gain(output);
        if (Math.abs(gain) < 0.001) {
            return SILENCE;
        }
        if (gain < 0) {
            return WORDS;
        }
        return gain < 0.999 ? FADING : samples[2 * output];
    }

    /** The number of frames. */
    int size() {
        return at.length;
    }

    /** The frame of the timeline if it is at full gain, to within the dither; else one of the constants. */
    int at(int output) {
        return at[output];
    }

    /** The gain of the sound of the timeline, 1 at most; less than 0 for other words. */
    double gain(int output) {
        return samples[2 * output + 1] / 32768.0 / MARK;
    }

    /** The stretches of the timeline that were heard without a break: first and last frame. */
    List<int[]> stretches() {
        List<int[]> stretches = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= size(); i++) {
            boolean sounds = i < size() && at(i) >= 0;
            if (sounds && start < 0) {
                start = i;
            } else if (!sounds && start >= 0) {
                stretches.add(new int[] {at(start), at(start) + i - 1 - start});
                start = -1;
            }
        }
        return stretches;
    }
}
