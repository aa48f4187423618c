package org.breathcue.plan.picture;

import org.breathcue.timeline.Event;

/**
 * Where frames are in a row, in pixels. All rows are equally long; a frame outside a row lies beside it.
 *
 * @param frameRate frames in a second
 * @param rowSeconds what one row shows
 */
record TimeScale(int frameRate, int rowSeconds) {
    static final double LEFT = 24;
    static final double WIDTH = 912;
    static final double RIGHT = LEFT + WIDTH;

    long rowFrames() {
        return (long) rowSeconds * frameRate;
    }

    /** Pixels of so many frames. */
    double width(long frames) {
        return WIDTH * frames / rowFrames();
    }

    /** The place of a frame in a row that starts at another. */
    double x(long frame, long rowStart) {
        return LEFT + width(frame - rowStart);
    }

    /** The part of an event that lies in a row; its width is 0 or less where none does. */
    Stretch within(Event event, long rowStart) {
        double from = Math.max(LEFT, x(event.startFrame(), rowStart));
        double to = Math.min(RIGHT, x(event.endFrame(), rowStart));
        return new Stretch(from, to - from);
    }

    /** From {@code x}, so wide. */
    record Stretch(double x, double width) {}
}
