package org.breathcue.plan.picture;

/** The ticks of the time axis below a row. */
final class TimeAxis {
    private static final int MINUTE = 60;

    private TimeAxis() {}

    static int secondsBetweenTicks(int rowSeconds) {
        if (rowSeconds <= MINUTE) {
            return 10;
        }
        return rowSeconds <= 3 * MINUTE ? 30 : MINUTE;
    }
}
