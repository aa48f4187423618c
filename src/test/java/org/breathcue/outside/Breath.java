package org.breathcue.outside;

import java.math.BigDecimal;

/** A breath of two phases, and the seconds of one cycle. */
record Breath(String text, double cycle) {
    /** What holds where no script says otherwise. */
    static final Breath BUILT_IN = new Breath("4:6", 10);

    static Breath of(Dice dice) {
        BigDecimal inhale = phase(dice, 6);
        BigDecimal exhale = phase(dice, 8);
        return new Breath(
                inhale.toPlainString() + ":" + exhale.toPlainString(),
                inhale.add(exhale).doubleValue());
    }

    private static BigDecimal phase(Dice dice, int most) {
        int whole = dice.between(3, most);
        if (whole == most || dice.chance(65)) {
            return BigDecimal.valueOf(whole);
        }
        return BigDecimal.valueOf(whole)
                .add(dice.pick(new BigDecimal("0.5"), new BigDecimal("0.25"), new BigDecimal("0.3")));
    }
}
