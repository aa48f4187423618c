package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps that are repeated. */
record Group(Count repeat, String sides, List<Step> steps, boolean optional) implements Step {
    /** On one side, then on the other, by itself or each time. */
    boolean givesBoth() {
        return sides.equals("both") || alternates();
    }

    boolean alternates() {
        return sides.equals("alternate");
    }

    /** The sides of its passes, one after the other; where {@code side} is that of a group around it. */
    List<Side> passes(int count, @Nullable Side side) {
        List<Side> once;
        if (side != null || !givesBoth()) {
            boolean own = sides.equals("left") || sides.equals("right");
            once = List.of(own ? Side.named(sides) : side == null ? Side.NONE : side);
        } else {
            once = List.of(Side.FIRST, Side.SECOND);
        }
        List<Side> passes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            passes.addAll(once);
        }
        if (!alternates()) {
            passes.sort(Comparator.naturalOrder());
        }
        return passes;
    }

    @Override
    public Step asOptional() {
        return new Group(repeat, sides, steps, true);
    }

    @Override
    public Step choosing(String variation) {
        List<Step> chosen = steps.stream().map(step -> step.choosing(variation)).toList();
        return new Group(repeat, sides, chosen, optional);
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
