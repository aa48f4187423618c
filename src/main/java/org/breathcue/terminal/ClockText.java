package org.breathcue.terminal;

import org.breathcue.duration.DurationText;

/** Formats times as minutes and seconds, such as {@code 4:05}. */
final class ClockText {
    private ClockText() {}

    /** Returns a remaining time, rounded up to whole seconds; 0:00 if {@code frames} is negative. */
    static String remaining(long frames, int frameRate) {
        return DurationText.clock((Math.max(0, frames) + frameRate - 1) / frameRate);
    }

    /** Returns an elapsed time, rounded down to whole seconds; 0:00 if {@code frames} is negative. */
    static String elapsed(long frames, int frameRate) {
        return DurationText.clock(Math.max(0, frames) / frameRate);
    }
}
