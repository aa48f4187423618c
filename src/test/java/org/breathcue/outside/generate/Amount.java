package org.breathcue.outside.generate;

import java.math.BigDecimal;

/**
 * An amount as a script writes it, what its ends come to in seconds or breaths, and whether it lasts until the listener is ready.
 */
record Amount(String text, String unit, double low, double high, boolean ready) {
    static Amount of(String text, String unit, double exact) {
        return new Amount(text, unit, exact, exact, false);
    }

    private static Amount ranged(String text, String unit, double low, double high) {
        return new Amount(text, unit, low, high, false);
    }

    /** What a person may be asked to do for a while. */
    static Amount dose(Dice dice) {
        if (dice.chance(12)) {
            int low = dice.between(1, 6);
            return dice.pick(
                    ranged("at least 1 min", "s", 60, 120),
                    ranged("at least " + low + "5 s", "s", low * 10 + 5, 2 * (low * 10 + 5)),
                    ranged("at least " + (low + 1) + " breaths", "breath", low + 1, 2 * (low + 1)));
        }
        return dice.chance(50) ? breaths(dice, 8) : time(dice);
    }

    /** A hold of less than a second, or a little longer. */
    static Amount shortest(Dice dice) {
        return dice.pick(of("0.5 s", "s", 0.5), ranged("0.7-2.7 s", "s", 0.7, 2.7));
    }

    static Amount time(Dice dice) {
        return switch (dice.between(0, 9)) {
            case 0 -> minutes(dice);
            case 1, 2 -> secondsRange(dice, 10, 90);
            case 3 -> fraction(dice, 1, 40);
            case 4 -> dice.chance(50) ? seconds(dice, 1, 4) : secondsRange(dice, 1, 3);
            case 5, 6 -> secondsRange(dice, 5, 60);
            default -> seconds(dice, 5, 75);
        };
    }

    static Amount breaths(Dice dice, int most) {
        int low = dice.between(1, most);
        if (dice.chance(35)) {
            int high = low + dice.between(1, 4);
            return ranged(range(dice, low, high) + " breaths", "breath", low, high);
        }
        return of(low == 1 ? "1 breath" : low + space(dice) + "breaths", "breath", low);
    }

    /** What lies between doses. */
    static Amount rest(Dice dice) {
        return switch (dice.between(0, 4)) {
            case 0 -> breaths(dice, 3);
            case 1 -> secondsRange(dice, 3, 30);
            case 2 -> fraction(dice, 1, 12);
            default -> dice.chance(12) ? untilReady(dice) : seconds(dice, 2, 45);
        };
    }

    static Amount untilReady(Dice dice) {
        Amount time = dice.pick(of("1 min", "s", 60), fraction(dice, 2, 20), seconds(dice, 5, 40));
        return new Amount("until ready, " + time.text(), "s", time.low(), time.high(), true);
    }

    static Amount seconds(Dice dice, int least, int most) {
        int value = dice.between(least, most);
        return of(value + space(dice) + "s", "s", value);
    }

    /** With as many decimals as make a length in frames that has to be rounded. */
    static Amount fraction(Dice dice, int least, int most) {
        int scale = dice.pick(1, 1, 2, 3, 5);
        BigDecimal value = BigDecimal.valueOf(dice.between(1, 9), scale)
                .add(BigDecimal.valueOf(dice.between(least, most - 1)))
                .add(BigDecimal.valueOf(dice.between(0, 9), 1).multiply(BigDecimal.valueOf(scale > 1 ? 1 : 0)));
        return of(value.toPlainString() + space(dice) + "s", "s", value.doubleValue());
    }

    static Amount secondsRange(Dice dice, int least, int most) {
        int low = dice.between(least, most);
        int high = low + dice.between(1, 30);
        return ranged(range(dice, low, high) + space(dice) + "s", "s", low, high);
    }

    private static Amount minutes(Dice dice) {
        return switch (dice.between(0, 3)) {
            case 0 -> of("1.5 min", "s", 90);
            case 1 -> ranged(range(dice, 1, 2) + " min", "s", 60, 120);
            case 2 -> of("0.5" + space(dice) + "min", "s", 30);
            default -> {
                int value = dice.between(1, 3);
                yield of(value + space(dice) + "min", "s", value * 60);
            }
        };
    }

    boolean isRange() {
        return low < high;
    }

    static String range(Dice dice, int low, int high) {
        return low + dice.pick("-", "-", "\u2013", " to ") + high;
    }

    private static String space(Dice dice) {
        return dice.chance(85) ? " " : "";
    }
}
