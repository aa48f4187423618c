package org.breathcue.script;

import java.math.BigDecimal;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;

/**
 * How long or how much: from {@code low} to {@code high} seconds or breaths; equal when the script leaves no choice.
 *
 * @param span the number or range inside the script
 * @param written the amount as the script writes it
 * @param low seconds or whole breaths
 * @param high at least {@code low}, in the same unit
 * @param untilReady whether a live session then waits for the listener
 */
public record Amount(Span span, String written, Unit unit, double low, double high, boolean untilReady)
        implements Range {
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

        public int seconds() {
            return seconds;
        }
    }

    /** Whether {@code low} and {@code high} are breaths, not seconds. */
    public boolean inBreaths() {
        return unit == Unit.BREATHS;
    }

    /** Whole seconds or breaths; the last may be part of one. */
    @Override
    public int units() {
        return (int) Math.ceil(high - low);
    }

    /** So many seconds or breaths when {@code units} are taken: at most {@link #units()}. */
    public double value(int units) {
        return Math.min(high, low + units);
    }

    @Override
    public String chosen(int units) {
        return written(value(units));
    }

    /** So many seconds or breaths as a script would write them: {@code 3 min}. */
    public String written(double value) {
        if (inBreaths()) {
            return plain(value) + (value == 1 ? " breath" : " breaths");
        }
        boolean whole = value % unit.seconds() == 0 || value == low;
        return whole ? plain(value / unit.seconds()) + " " + unit.word : DurationText.seconds(value);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
