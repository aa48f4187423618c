package org.breathcue.compile.expand;

import java.util.function.Consumer;
import java.util.function.Function;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Step;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.jspecify.annotations.Nullable;

/** One element of a session after its repeats are unrolled into a list. Read the kinds with {@link #match} or {@link #accept}. */
sealed interface UnrolledStep {
    /** Returns the result of the function for this kind. A new kind adds a parameter, so every reader has to handle it. */
    <R> R match(Function<Leaf, R> leaf, Function<Rest, R> rest, Function<Change, R> change);

    /** Returns the sound under the words while this element lasts. */
    Sound sound();

    /** Runs the action for this kind. */
    void accept(Consumer<Leaf> leaf, Consumer<Rest> rest, Consumer<Change> change);

    /**
     * A step that holds no other steps.
     *
     * @param ordinal its number among all leaves, counted from 1
     * @param breathes the ordinal of the leaf whose breath it has: on the second side of a group, that of the first side
     * @param group the group it belongs to, if that group has sides
     * @param round the repetition of the innermost repeat it belongs to
     * @param sound the sound under the words
     */
    record Leaf(
            Step.Single step,
            int ordinal,
            int breathes,
            @Nullable Group group,
            @Nullable Round round,
            Sound sound) implements UnrolledStep {
        @Override
        public <R> R match(Function<Leaf, R> leaf, Function<Rest, R> rest, Function<Change, R> change) {
            return leaf.apply(this);
        }

        @Override
        public void accept(Consumer<Leaf> leaf, Consumer<Rest> rest, Consumer<Change> change) {
            leaf.accept(this);
        }
    }

    /**
     * The rest between two repetitions.
     *
     * @param next the repetition that follows
     */
    record Rest(Span source, org.breathcue.script.Rest rest, Round next, Sound sound) implements UnrolledStep {
        @Override
        public <R> R match(Function<Leaf, R> leaf, Function<Rest, R> rest, Function<Change, R> change) {
            return rest.apply(this);
        }

        @Override
        public void accept(Consumer<Leaf> leaf, Consumer<Rest> rest, Consumer<Change> change) {
            rest.accept(this);
        }
    }

    /** The change to the other side of a group. A leaf follows. */
    record Change(Span source, Side side, Sound sound) implements UnrolledStep {
        @Override
        public <R> R match(Function<Leaf, R> leaf, Function<Rest, R> rest, Function<Change, R> change) {
            return change.apply(this);
        }

        @Override
        public void accept(Consumer<Leaf> leaf, Consumer<Rest> rest, Consumer<Change> change) {
            change.accept(this);
        }
    }

    /** One repetition of a repeat: its number, counted from 1, of so many. */
    record Round(int number, int of) {}

    /**
     * Steps that are done on one side and then on the other.
     *
     * @param number identifies the group
     * @param changed whether the group has changed sides before
     */
    record Group(int number, Side side, boolean changed) {}
}
