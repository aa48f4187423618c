package org.breathcue.script;

import java.math.BigDecimal;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;

/**
 * An amount of time: from {@code low} to {@code high} seconds or breaths. The two are equal if the amount is not a range.
 *
 * @param span the number or range in the script
 * @param written the amount as the script writes it
 * @param low the low end in seconds or whole breaths
 * @param high the high end in the same unit, at least {@code low}
 * @param untilReady whether a live session waits for the listener
 */
public record Amount(Span span, String written, Unit unit, double low, double high, boolean untilReady)
        implements Range {
    /** The unit of an amount. */
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

    /** Returns whether the amount is known in advance: it is neither a range nor until ready. */
    public boolean isExact() {
        return !isRange() && !untilReady;
    }

    /** Whether {@code low} and {@code high} are breaths, not seconds. */
    public boolean inBreaths() {
        return unit == Unit.BREATHS;
    }

    /** Returns the number of steps of one second or breath from {@code low} to {@code high}. The last step may be smaller. */
    @Override
    public int units() {
        return (int) Math.ceil(high - low);
    }

    /** Returns the seconds or breaths for a number of units above {@code low}, at most {@link #units()}. */
    public double value(int units) {
        return Math.min(high, low + units);
    }

    @Override
    public String chosen(int units) {
        return written(value(units));
    }

    /** Returns seconds or breaths as a script would write them, such as {@code 3 min}. */
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
