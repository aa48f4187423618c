package org.breathcue.outside.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A breath as a script writes it, and the seconds of its phases; a phase of no seconds is none. */
record Breath(String text, double inhale, double holdIn, double exhale, double holdOut) {
    /** What holds where no script says otherwise. */
    static final Breath BUILT_IN = new Breath("4:6", 4, 0, 6, 0);

    static Breath of(Dice dice) {
        boolean holds = dice.chance(40);
        return of(dice, holds ? dice.between(3, 4) : 2, holds && dice.chance(15));
    }

    /** Of that many parts; {@code idle} makes one of four a hold of no length. */
    static Breath of(Dice dice, int parts, boolean idle) {
        BigDecimal inhale = phase(dice, 3, 6);
        BigDecimal exhale = phase(dice, 3, 8);
        BigDecimal holdIn = parts < 3 ? BigDecimal.ZERO : phase(dice, 1, 4);
        BigDecimal holdOut = parts < 4 ? BigDecimal.ZERO : phase(dice, 1, 3);
        if (idle && parts == 4) {
            holdIn = dice.chance(50) ? BigDecimal.ZERO : holdIn;
            holdOut = dice.chance(50) ? BigDecimal.ZERO : holdOut;
        }
        List<BigDecimal> written = parts == 2
                ? List.of(inhale, exhale)
                : parts == 3 ? List.of(inhale, holdIn, exhale) : List.of(inhale, holdIn, exhale, holdOut);
        return new Breath(
                String.join(":", written.stream().map(BigDecimal::toPlainString).toList()),
                inhale.doubleValue(),
                holdIn.doubleValue(),
                exhale.doubleValue(),
                holdOut.doubleValue());
    }

    double cycle() {
        return inhale + holdIn + exhale + holdOut;
    }

    /** By the names that a line may start on. */
    List<String> phases() {
        List<String> phases = new ArrayList<>(List.of("inhale"));
        if (holdIn > 0) {
            phases.add("hold in");
        }
        phases.add("exhale");
        if (holdOut > 0) {
            phases.add("hold out");
        }
        return phases;
    }

    private static BigDecimal phase(Dice dice, int least, int most) {
        int whole = dice.between(least, most);
        if (whole == most || dice.chance(65)) {
            return BigDecimal.valueOf(whole);
        }
        return BigDecimal.valueOf(whole)
                .add(dice.pick(new BigDecimal("0.5"), new BigDecimal("0.25"), new BigDecimal("0.3")));
    }
}
