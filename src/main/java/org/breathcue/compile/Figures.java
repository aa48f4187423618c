package org.breathcue.compile;

import java.util.Locale;

/** Numbers in messages. */
final class Figures {
    private Figures() {}

    /** To a tenth of a second: {@code 4.2 s}. */
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
