package org.breathcue.programme.parse;

import java.util.Locale;
import java.util.Optional;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Amount;
import org.breathcue.script.dose.DoseSetting;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.ValueReader;
import org.breathcue.script.parse.value.AmountParser;
import org.breathcue.script.schema.AmountRule;

/**
 * The size of a dose, so that two stages can be compared. Of a range, the high end counts.
 *
 * @param size the number of seconds, breaths, repetitions or sets
 * @param unit the unit; sizes of different units cannot be compared
 */
record DoseSize(double size, Unit unit) {
    /** The unit of a dose. */
    enum Unit {
        /** Seconds; a step is ten of them, the steps in which holds are prescribed. */
        SECONDS(10),
        BREATHS(1),
        TIMES(1);

        private final double step;

        Unit(double step) {
            this.step = step;
        }
    }

    /** Returns the size of a dose; empty for a key that is no size, such as {@code rest}, and for a value that has none. */
    static Optional<DoseSize> of(DoseSetting dose) {
        return switch (dose.key().toLowerCase(Locale.ROOT)) {
            case "hold" -> hold(dose.value());
            case "times", "sets" ->
                new ValueReader(new Diagnostics())
                        .count(dose.value(), dose.key())
                        .map(count -> new DoseSize(count.high(), Unit.TIMES));
            default -> Optional.empty();
        };
    }

    private static Optional<DoseSize> hold(Node value) {
        return value instanceof Node.Text
                ? AmountParser.read(value, AmountRule.HOLD, new Diagnostics()).map(DoseSize::of)
                : Optional.empty();
    }

    private static DoseSize of(Amount amount) {
        return new DoseSize(amount.high(), amount.inBreaths() ? Unit.BREATHS : Unit.SECONDS);
    }

    /** Returns the greatest size that this one may grow to within a week. */
    double most() {
        return Math.max(size * (1 + ProgrammeLint.MOST_GROWTH), size + unit.step);
    }
}
