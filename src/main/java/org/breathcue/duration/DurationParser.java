package org.breathcue.duration;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a length of time as people type it. */
public final class DurationParser {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,4}):([0-5]?\\d(?:\\.\\d+)?)");
    private static final Pattern UNITS = Pattern.compile("(?=\\d)(?:(\\d{1,2}(?:\\.\\d{1,6})?) ?h)? ?"
            + "(?:(\\d{1,4}(?:\\.\\d{1,6})?) ?m(?:in)?)? ?(?:(\\d{1,6}(?:\\.\\d{1,6})?) ?s)?");

    private DurationParser() {}

    /**
     * Returns the seconds of a text such as {@code 4:30}, {@code 1:04:30}, {@code 90s}, {@code 12m}, {@code 12 min},
     * {@code 9m30s} or {@code 1h}; empty for any other text.
     */
    public static OptionalDouble seconds(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            double hours = clock.group(1) == null ? 0 : Double.parseDouble(clock.group(1));
            return OptionalDouble.of(
                    (hours * 60 + Double.parseDouble(clock.group(2))) * 60 + Double.parseDouble(clock.group(3)));
        }
        Matcher units = UNITS.matcher(text);
        if (!units.matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((part(units, 1) * 60 + part(units, 2)) * 60 + part(units, 3));
    }

    private static double part(Matcher units, int group) {
        return units.group(group) == null ? 0 : Double.parseDouble(units.group(group));
    }
}
