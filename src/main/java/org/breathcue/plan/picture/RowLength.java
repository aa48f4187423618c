package org.breathcue.plan.picture;

import java.util.List;

/** Chooses the length of a row so that most names have room and the last row is well filled. */
final class RowLength {
    private static final int[] SECONDS = {300, 240, 180, 120, 60};
    private static final int LONG_ROW = 600;
    private static final int MOST_ROWS = 24;
    private static final double NARROWEST_NAME = 62;
    private static final double WELL_FILLED = 0.8;

    private RowLength() {}

    /**
     * Returns the length of a row in seconds.
     *
     * @param frames the length of the timeline
     * @param named the lengths of the chapters with names, in frames
     */
    static int of(long frames, int frameRate, List<Long> named) {
        double seconds = (double) frames / frameRate;
        if (seconds > SECONDS[0] * MOST_ROWS) {
            return LONG_ROW;
        }
        // A quarter of the chapters may be narrower: their names go to a higher tier.
        double narrow = named.isEmpty()
                ? seconds
                : (double) named.stream().sorted().toList().get(named.size() / 4) / frameRate;
        int best = SECONDS[SECONDS.length - 1];
        double bestUse = 0;
        for (int row : SECONDS) {
            boolean roomy = narrow * TimeScale.WIDTH / row >= NARROWEST_NAME;
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
}
