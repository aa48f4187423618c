package org.breathcue.outside;

import java.util.function.Consumer;

/** One way to spoil the small plan, and the rule that has to notice. */
record Mutation(Rule rule, String name, Consumer<SmallPlan> change) {
    @Override
    public String toString() {
        return name;
    }
}
