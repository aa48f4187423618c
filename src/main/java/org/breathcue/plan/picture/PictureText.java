package org.breathcue.plan.picture;

import org.breathcue.duration.DurationText;
import org.breathcue.timeline.DoseAmount;

/** Formats times and doses briefly, as pictures and outlines show them. */
public final class PictureText {
    private PictureText() {}

    /** Returns a time rounded to seconds, such as {@code 4:30} or {@code 1:04:30}. */
    public static String clock(long frame, int frameRate) {
        return DurationText.clock((frame + frameRate / 2) / frameRate);
    }

    /** Returns a dose such as {@code 20 s}, {@code 3 min 40 s}, {@code 5 breaths} or {@code once}. */
    public static String dose(DoseAmount dose) {
        return switch (dose.unit()) {
            case SECONDS -> DurationText.minutesAndSeconds(dose.value());
            case BREATHS -> DurationText.counted(dose.value(), "breath");
            case TIMES -> dose.value() == 1 ? "once" : DurationText.counted(dose.value(), "time");
        };
    }
}
