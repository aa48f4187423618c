package org.breathcue.plan.picture;

import java.util.List;
import java.util.stream.IntStream;

/** Chooses the length of a row so that most names have room and the last row is well filled. */
final class RowLength {
    private static final int[] SECONDS = {480, 360, 300, 240, 180, 120, 60};

    /** The width in which a row of five minutes is still readable, in pixels. */
    private static final double FIVE_MINUTES = 912;

    private static final int MOST_ROWS = 24;
    private static final double NARROWEST_NAME = 62;
    private static final double WELL_FILLED = 0.8;

    private RowLength() {}

    /**
     * Returns the length of a row in seconds.
     *
     * @param frames the length of the timeline
     * @param named the lengths of the chapters with names, in frames
     * @param across the width of a row in pixels
     */
    static int of(long frames, int frameRate, List<Long> named, double across) {
        double seconds = (double) frames / frameRate;
        int[] possible = possible(across);
        if (seconds > possible[0] * MOST_ROWS) {
            return 2 * possible[0];
        }
        // A quarter of the chapters may be narrower: their names go to a higher tier.
        double narrow = named.isEmpty()
                ? seconds
                : (double) named.stream().sorted().toList().get(named.size() / 4) / frameRate;
        int best = possible[possible.length - 1];
        double bestUse = 0;
        for (int row : possible) {
            boolean roomy = narrow * across / row >= NARROWEST_NAME;
            double use = seconds / (Math.ceil(seconds / row) * row);
            if (roomy && use >= WELL_FILLED) {
                return row;
            }
            if (roomy && use > bestUse) {
                best = row;
                bestUse = use;
            }
        }
        return best;
    }

    /** Returns the lengths in which a second is wide enough, the longest first; at least the shortest. */
    private static int[] possible(double across) {
        int shortest = SECONDS[SECONDS.length - 1];
        return IntStream.of(SECONDS)
                .filter(row -> row * FIVE_MINUTES <= 300 * across || row == shortest)
                .toArray();
    }
}
