package org.breathcue.outside;

/** A dose that a script prescribes, in the order in which doses are given. */
record ExpectedDose(int step, int set, String side, int time, String form, String unit, double amount) {
    ExpectedDose atStep(int ordinal) {
        return new ExpectedDose(ordinal, set, side, time, form, unit, amount);
    }
}
