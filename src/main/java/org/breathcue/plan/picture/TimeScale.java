package org.breathcue.plan.picture;

import org.breathcue.timeline.Event;

/**
 * Converts frames to x coordinates in a row, in pixels. All rows are equally long. A frame outside a row has an x
 * coordinate outside it.
 *
 * @param frameRate frames per second
 * @param rowSeconds the length of a row in seconds
 * @param left the left edge of the rows
 * @param across the width of the rows
 */
record TimeScale(int frameRate, int rowSeconds, double left, double across) {
    private static final int WIDEST_MARGIN = 24;
    private static final int MARGINS = 32;

    /** Returns the margin at both sides of the rows of a picture. */
    static double margin(int width) {
        return Math.min(WIDEST_MARGIN, width / MARGINS);
    }

    /** Returns the width of the rows of a picture. */
    static double across(int width) {
        return width - 2 * margin(width);
    }

    /** Returns the scale of a picture of a session. */
    static TimeScale of(int width, int frameRate, int rowSeconds) {
        return new TimeScale(frameRate, rowSeconds, margin(width), across(width));
    }

    /** Returns the right edge of the rows. */
    double right() {
        return left + across;
    }

    long rowFrames() {
        return (long) rowSeconds * frameRate;
    }

    /** Returns the width of a number of frames, in pixels. */
    double width(long frames) {
        return across * frames / rowFrames();
    }

    /** Returns the x coordinate of a frame in the row that starts at frame {@code rowStart}. */
    double x(long frame, long rowStart) {
        return left + width(frame - rowStart);
    }

    /** Returns the part of an event inside a row. Its width is 0 or negative if the event lies outside the row. */
    Interval within(Event event, long rowStart) {
        double from = Math.max(left, x(event.startFrame(), rowStart));
        double to = Math.min(right(), x(event.endFrame(), rowStart));
        return new Interval(from, to - from);
    }

    /** A horizontal interval in pixels. */
    record Interval(double x, double width) {}
}
