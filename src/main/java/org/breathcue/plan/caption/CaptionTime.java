package org.breathcue.plan.caption;

import java.util.Locale;

/** Times as captions write them. */
final class CaptionTime {
    private CaptionTime() {}

    /** {@code 01:02:03.456}, with the given character before the milliseconds. */
    static String of(long millis, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                point,
                millis % 1000);
    }
}
