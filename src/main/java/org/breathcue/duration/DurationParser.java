package org.breathcue.duration;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses durations such as {@code 4:30}, {@code 1:04:30}, {@code 90s}, {@code 12m}, {@code 12 min},
 * {@code 9m30s}, {@code 1h}, {@code 10 minutes}.
 */
public final class DurationParser {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,4}):([0-5]?\\d(?:\\.\\d+)?)");
    private static final Pattern UNITS = Pattern.compile(
            "(?=\\d)(?:(\\d{1,2}(?:\\.\\d{1,6})?) ?h(?:rs?|ours?)?)? ?"
                    + "(?:(\\d{1,4}(?:\\.\\d{1,6})?) ?m(?:ins?|inutes?)?)? ?(?:(\\d{1,6}(?:\\.\\d{1,6})?) ?s(?:ecs?|econds?)?)?");

    private DurationParser() {}

    /** Returns a duration in seconds; empty if the text is not a duration. */
    public static OptionalDouble seconds(String text) {
        Matcher clock = CLOCK.matcher(text);
        Matcher units = UNITS.matcher(text);
        if (clock.matches()) {
            return OptionalDouble.of(seconds(clock));
        }
        return units.matches() ? OptionalDouble.of(seconds(units)) : OptionalDouble.empty();
    }

    /** Adds up groups 1 to 3: hours, minutes and seconds, each of which may be missing. */
    private static double seconds(Matcher match) {
        double minutes = number(match, 1) * 60 + number(match, 2);
        return minutes * DurationUnit.MINUTE.seconds() + number(match, 3);
    }

    private static double number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Double.parseDouble(match.group(group));
    }
}
