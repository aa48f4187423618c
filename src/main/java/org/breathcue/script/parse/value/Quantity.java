package org.breathcue.script.parse.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.script.Amount;
import org.breathcue.script.schema.AmountRule;

/**
 * A number with its unit, or a time in several units.
 *
 * @param start where it starts in the text
 * @param end where its number ends; with several units, where all of it ends
 * @param number the number in this unit
 */
record Quantity(int start, int end, double number, Unit unit) {
    /** A unit of an amount. */
    enum Unit {
        HOUR(AmountRule.HOURS, 3600, Amount.Unit.MINUTES),
        MINUTE(AmountRule.MINUTES, 60, Amount.Unit.MINUTES),
        SECOND(AmountRule.SECONDS, 1, Amount.Unit.SECONDS),
        BREATH(AmountRule.BREATHS, 1, Amount.Unit.BREATHS);

        private final Pattern words;
        private final int scale;
        private final Amount.Unit writtenIn;

        Unit(Pattern words, int scale, Amount.Unit writtenIn) {
            this.words = words;
            this.scale = scale;
            this.writtenIn = writtenIn;
        }

        static Optional<Unit> of(String word) {
            return Stream.of(values())
                    .filter(unit -> unit.words.matcher(word).matches())
                    .findFirst();
        }

        Pattern words() {
            return words;
        }
    }

    /** Returns the number of seconds or breaths. */
    double value() {
        return number * unit.scale;
    }

    boolean isBreaths() {
        return unit == Unit.BREATH;
    }

    /** Returns the unit in which the script writes the amount. */
    Amount.Unit writtenIn() {
        return unit.writtenIn;
    }

    /** Returns the value of {@code 2}, {@code 1.5}, {@code 1/2}, {@code 1 1/2} or {@code 1½}. */
    static double number(String written) {
        Matcher fraction =
                Pattern.compile("(\\d*)\\s*(?:([13])/([24])|([½¼¾]))").matcher(written);
        if (!fraction.matches()) {
            return new BigDecimal(written).doubleValue();
        }
        double whole = fraction.group(1).isEmpty() ? 0 : Double.parseDouble(fraction.group(1));
        if (fraction.group(4) == null) {
            return whole + Double.parseDouble(fraction.group(2)) / Double.parseDouble(fraction.group(3));
        }
        return whole + ("¼½¾".indexOf(fraction.group(4)) + 1) / 4.0;
    }
}
