package org.breathcue.outside.mutate;

import java.util.function.Consumer;
import org.breathcue.outside.Rule;

/** One way to spoil a hand-written plan, and the rule that has to notice. */
record Mutation(String plan, Rule rule, String name, Consumer<SmallPlan> change) {
    /** Of the small plan. */
    Mutation(Rule rule, String name, Consumer<SmallPlan> change) {
        this(SmallPlan.SMALL, rule, name, change);
    }

    SmallPlan spoilt() {
        SmallPlan spoilt = SmallPlan.load(plan);
        change.accept(spoilt);
        return spoilt;
    }

    @Override
    public String toString() {
        return name;
    }
}
