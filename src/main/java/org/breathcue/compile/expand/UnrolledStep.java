package org.breathcue.compile.expand;

import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.Step;
import org.breathcue.timeline.Side;
import org.jspecify.annotations.Nullable;

/** What is done one after the other once repeats are unrolled. */
sealed interface UnrolledStep {
    /**
     * A step that is no repeat.
     *
     * @param ordinal 1-based, among leaves
     * @param breathes the ordinal whose breath it has: on the second side of a group, that of the first
     * @param group the group it is done in, if that has sides
     */
    record Leaf(
            Step step, int ordinal, int breathes, @Nullable Group group) implements UnrolledStep {}

    /** Between two times of a repeat. */
    record Rest(Span source, Amount amount) implements UnrolledStep {}

    /** A group goes over to the other side. */
    record Change(Span source, Side side) implements UnrolledStep {}

    /**
     * Steps that are done on one side and then on the other.
     *
     * @param number tells groups apart
     * @param changed whether the side has been changed in it before
     */
    record Group(int number, Side side, boolean changed) {}
}
