package org.breathcue.script;

import java.math.BigDecimal;

/** Seconds as people write them. */
public final class Seconds {
    private Seconds() {}

    /** {@code 0.5 s}. */
    public static String written(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString() + " s";
    }
}
