package org.breathcue.outside;

import java.util.List;

/** Steps that are repeated. */
record Group(Count repeat, String sides, List<Step> steps, boolean optional) implements Step {
    /** On one side, then on the other, by itself or each time. */
    boolean givesBoth() {
        return sides.equals("both") || alternates();
    }

    boolean alternates() {
        return sides.equals("alternate");
    }

    @Override
    public Step asOptional() {
        return new Group(repeat, sides, steps, true);
    }

    @Override
    public Size size() {
        Size once = new Size(60, 8);
        for (Step step : steps) {
            once = once.plus(step.size());
        }
        return once.times(repeat.high() * (givesBoth() ? 2 : 1));
    }

    @Override
    public boolean takesSide() {
        return steps.stream().anyMatch(Step::takesSide);
    }
}
