package org.breathcue.duration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes lengths of time. All styles are independent of the locale. */
public final class DurationText {
    private static final long MILLIS_PER_SECOND = 1000;

    private DurationText() {}

    /** {@code 4:05}, or {@code 1:04:05} from an hour on. */
    public static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** {@code 0:12:30.250}: hours, minutes, seconds and milliseconds; part of a millisecond is dropped. */
    public static String clockWithMillis(long frames, int frameRate) {
        long millis = frames * MILLIS_PER_SECOND / frameRate;
        return millis / 3_600_000 + minutesToMillis(millis, '.');
    }

    /** {@code 01:02:03.456}, as captions and chapter marks have it, with {@code point} before the milliseconds. */
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

    /** {@code 20 s}, {@code 0.25 s}: exact. */
    public static String seconds(double seconds) {
        return plain(seconds) + " s";
    }

    /** {@code 4.2 s}, {@code 4.0 s}: always with tenths. */
    public static String secondsWithTenths(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    /** {@code 12.4 s}, {@code 12 s}: rounded to tenths, without a tenth that is zero. */
    public static String secondsToTenths(double seconds) {
        double rounded = Math.round(seconds * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.format(Locale.ROOT, "%.0f s", rounded)
                : String.format(Locale.ROOT, "%.1f s", rounded);
    }

    /** {@code 3 min} if it is whole minutes, otherwise {@code 90 s}: exact, as a script writes it. */
    public static String secondsOrMinutes(double seconds) {
        return isWholeMinutes(seconds) ? plain(seconds / 60) + " min" : seconds(seconds);
    }

    /** {@code 20 s}, and from two minutes on {@code 3 min} or {@code 3 min 40 s}; part of a second is always written in seconds. */
    public static String minutesAndSeconds(double seconds) {
        if (seconds < 120 || seconds != Math.rint(seconds)) {
            return seconds(seconds);
        }
        long rest = (long) seconds % 60;
        return (long) seconds / 60 + " min" + (rest == 0 ? "" : " " + rest + " s");
    }

    /** {@code 30 seconds}, {@code 1 minute}, {@code 2.5 seconds}: rounded to tenths. */
    public static String words(double seconds) {
        return isWholeMinutes(seconds) ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    /** {@code 1 breath}, {@code 12 times}: a number, rounded to tenths, with its noun. */
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
