package org.breathcue.picture;

/** The times under a row. */
final class Axis {
    private static final int MINUTE = 60;

    private Axis() {}

    static int secondsBetweenTicks(int rowSeconds) {
        if (rowSeconds <= MINUTE) {
            return 10;
        }
        return rowSeconds <= 3 * MINUTE ? 30 : MINUTE;
    }
}
