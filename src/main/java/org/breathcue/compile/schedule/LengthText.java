package org.breathcue.compile.schedule;

import java.util.Locale;

/** Lengths of time as messages write them. */
public final class LengthText {
    private LengthText() {}

    /** To a tenth of a second, without a needless zero: {@code 12 s}, {@code 12.4 s}. */
    public static String tenths(double seconds) {
        double rounded = Math.round(seconds * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%.0f s", rounded)
                : String.format(Locale.ROOT, "%.1f s", rounded);
    }

    /** As a clock shows it, to the second: {@code 12:30}, {@code 1:05:00}. */
    public static String clock(long seconds) {
        long hours = seconds / 3600;
        return hours == 0
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60);
    }

    /** To a tenth of a second: {@code 4.2 s}. */
    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
