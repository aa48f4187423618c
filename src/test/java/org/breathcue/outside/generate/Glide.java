package org.breathcue.outside.generate;

import java.util.List;

/** A breath that may change on its way. */
record Glide(Breath from, Breath to) {
    static Glide still(Breath breath) {
        return new Glide(breath, breath);
    }

    static Glide of(Dice dice) {
        int parts = dice.pick(2, 2, 3, 4);
        return new Glide(Breath.of(dice, parts, false), Breath.of(dice, parts, false));
    }

    String text() {
        return from.equals(to) ? from.text() : from.text() + " to " + to.text();
    }

    boolean changes() {
        return !from.equals(to);
    }

    /** The seconds of a cycle, {@code part} of the way. */
    double cycle(double part) {
        return from.cycle() + (to.cycle() - from.cycle()) * part;
    }

    double longest() {
        return Math.max(from.cycle(), to.cycle());
    }

    double shortest() {
        return Math.min(from.cycle(), to.cycle());
    }

    List<String> phases() {
        return from.phases();
    }
}
