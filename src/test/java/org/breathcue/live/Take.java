package org.breathcue.live;

import java.util.ArrayList;
import java.util.List;

/**
 * What was heard, read back from the samples alone. The sound of a timeline says on the left which frame it is and on the right at which
 * gain; extra words are negative on the right.
 */
final class Take {
    /** On the right at full gain. */
    static final float MARK = 0.5f;

    static final int SILENCE = -1;
    static final int WORDS = -2;
    static final int FADING = -3;

    /** The frame of the timeline, or one of the above, of each frame of the output. */
    private final List<Integer> frames = new ArrayList<>();

    private final List<Double> gains = new ArrayList<>();

    Take(List<short[]> heard) {
        for (short[] frame : heard) {
            double gain = frame[1] / 32768.0 / MARK;
            gains.add(gain);
            if (Math.abs(gain) < 0.001) {
                frames.add(SILENCE);
            } else if (gain < 0) {
                frames.add(WORDS);
            } else {
                frames.add(gain < 0.999 ? FADING : (int) frame[0]);
            }
        }
    }

    int size() {
        return frames.size();
    }

    /** The frame of the timeline at full gain, to within the dither; or what else is heard. */
    int at(int output) {
        return frames.get(output);
    }

    double gain(int output) {
        return gains.get(output);
    }

    /** The stretches of the timeline that were heard without a break: first and last frame. */
    List<int[]> stretches() {
        List<int[]> stretches = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= frames.size(); i++) {
            boolean sounds = i < frames.size() && frames.get(i) >= 0;
            if (sounds && start < 0) {
                start = i;
            } else if (!sounds && start >= 0) {
                stretches.add(new int[] {frames.get(start), frames.get(start) + i - 1 - start});
                start = -1;
            }
        }
        return stretches;
    }
}
