package org.breathcue.script;

import java.math.BigDecimal;
import org.breathcue.diagnostic.Span;

/**
 * How long or how much: from {@code low} to {@code high} seconds or breaths; equal when the script leaves no choice.
 *
 * @param span the number or range inside the script
 * @param written the amount as the script writes it
 * @param low seconds or whole breaths
 * @param high at least {@code low}, in the same unit
 */
public record Amount(Span span, String written, Unit unit, double low, double high) {
    /** What an amount is counted in. */
    public enum Unit {
        SECONDS("s", 1),
        MINUTES("min", 60),
        BREATHS("breaths", 0);

        private final String word;
        private final int seconds;

        Unit(String word, int seconds) {
            this.word = word;
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
        }
    }

    /** Whether {@code low} and {@code high} are breaths, not seconds. */
    public boolean inBreaths() {
        return unit == Unit.BREATHS;
    }

    /** Whether the script leaves a choice. */
    public boolean isRange() {
        return high > low;
    }

    /** The amount with {@code value} seconds or breaths chosen, as a script would write it: {@code 3 min}. */
    public String chosen(double value) {
        if (inBreaths()) {
            return plain(value) + (value == 1 ? " breath" : " breaths");
        }
        return plain(value / unit.seconds()) + " " + unit.word;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
