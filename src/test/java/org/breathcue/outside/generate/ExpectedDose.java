package org.breathcue.outside.generate;

import org.breathcue.outside.PlanEvent;
import org.breathcue.outside.PlanPlace;

/**
 * A dose that a script prescribes, in the order in which doses are given.
 *
 * @param seconds how long it lasts; 0 if the script alone does not tell
 * @param ready whether a live listener ends it
 * @param atOnce whether it begins when the one before it ends
 */
public record ExpectedDose(
        int step,
        int set,
        String side,
        int time,
        String form,
        String unit,
        double amount,
        double seconds,
        boolean ready,
        boolean atOnce) {
    private static final double NEAR = 1e-4;

    public ExpectedDose lasting(double known) {
        return new ExpectedDose(step, set, side, time, form, unit, amount, known, ready, atOnce);
    }

    public boolean sameAs(PlanEvent dose, long frameRate) {
        PlanPlace place = dose.movement();
        boolean known = seconds == 0 || Math.abs(dose.length() - seconds * frameRate) <= 1;
        return place.equals(new PlanPlace(step, set, side, time))
                && dose.form().equals(form)
                && dose.unit().equals(unit)
                && Math.abs(dose.amount() - amount) < NEAR
                && known;
    }
}
