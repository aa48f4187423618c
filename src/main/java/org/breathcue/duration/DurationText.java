package org.breathcue.duration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Formats durations. All formats are independent of the locale. */
public final class DurationText {
    private static final long MILLIS_PER_SECOND = 1000;

    private DurationText() {}

    /** Returns {@code 4:05}, or {@code 1:04:05} from one hour on. */
    public static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Returns hours, minutes, seconds and milliseconds, rounded down: {@code 0:12:30.250}. */
    public static String clockWithMillis(long frames, int frameRate) {
        long millis = frames * MILLIS_PER_SECOND / frameRate;
        return millis / 3_600_000 + minutesToMillis(millis, '.');
    }

    /**
     * Returns a timestamp for captions and chapters: {@code 01:02:03.456}, with {@code point} before the milliseconds.
     */
    public static String timestamp(long millis, char point) {
        return String.format(Locale.ROOT, "%02d", millis / 3_600_000) + minutesToMillis(millis, point);
    }

    private static String minutesToMillis(long millis, char point) {
        return String.format(
                Locale.ROOT,
                ":%02d:%02d%c%03d",
                millis / 60_000 % 60,
                millis / MILLIS_PER_SECOND % 60,
                point,
                millis % MILLIS_PER_SECOND);
    }

    /** Returns exact seconds: {@code 20 s}, {@code 0.25 s}. */
    public static String seconds(double seconds) {
        return plain(seconds) + " s";
    }

    /** Returns seconds with one decimal: {@code 4.2 s}, {@code 4.0 s}. */
    public static String secondsWithTenths(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    /** Returns seconds rounded to tenths, without a decimal of zero: {@code 12.4 s}, {@code 12 s}. */
    public static String secondsToTenths(double seconds) {
        double rounded = Math.round(seconds * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%.0f s", rounded)
                : String.format(Locale.ROOT, "%.1f s", rounded);
    }

    /** Returns the exact duration in the syntax of scripts: {@code 3 min} for whole minutes, otherwise {@code 90 s}. */
    public static String secondsOrMinutes(double seconds) {
        return isWholeMinutes(seconds) ? plain(seconds / 60) + " min" : seconds(seconds);
    }

    /**
     * Returns {@code 20 s} below two minutes, otherwise {@code 3 min} or {@code 3 min 40 s}. A duration with a fraction
     * of a second is always in seconds.
     */
    public static String minutesAndSeconds(double seconds) {
        if (seconds < 120 || seconds != Math.rint(seconds)) {
            return seconds(seconds);
        }
        long rest = (long) seconds % 60;
        return (long) seconds / 60 + " min" + (rest == 0 ? "" : " " + rest + " s");
    }

    /**
     * Returns a duration in words: rounded to tenths below two minutes, as in {@code 2.5 seconds} and {@code 1 minute}, otherwise
     * to seconds, as in {@code 3 minutes 47 seconds}.
     */
    public static String words(double seconds) {
        if (seconds < 120) {
            return isWholeMinutes(seconds) ? counted(seconds / 60, "minute") : counted(seconds, "second");
        }
        int whole = (int) Math.round(seconds);
        int minutes = whole / 60;
        int rest = whole % 60;
        return counted(minutes, "minute") + (rest == 0 ? "" : " " + counted(rest, "second"));
    }

    /** Returns a number, rounded to tenths, and a noun: {@code 1 breath}, {@code 12 times}. */
    public static String counted(double amount, String noun) {
        String number = plain(BigDecimal.valueOf(amount).setScale(1, RoundingMode.HALF_UP));
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }

    private static boolean isWholeMinutes(double seconds) {
        return seconds >= 60 && seconds % 60 == 0;
    }

    private static String plain(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
