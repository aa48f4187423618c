package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was chosen, apart from its words.
 *
 * @param pace what the session breathes
 * @param calls what the player may call where no stretch says otherwise
 */
public record Outline(List<Step> steps, Glide pace, boolean rightFirst, List<String> calls) {
    public Outline startingRight(boolean right) {
        return new Outline(steps, pace, right, calls);
    }

    public Outline choosing(String variation) {
        return new Outline(steps.stream().map(step -> step.choosing(variation)).toList(), pace, rightFirst, calls);
    }

    /** All repetition written out, with every range at its low end. */
    public List<Pass> passes() {
        List<Pass> passes = new ArrayList<>();
        expand(steps, null, "", passes);
        return passes;
    }

    private static void expand(List<Step> steps, @Nullable Side side, String round, List<Pass> passes) {
        for (Step step : steps) {
            if (step instanceof Leaf leaf) {
                passes.add(new Pass(leaf.on(side), passes.size() + 1, round, leaf.takesSide()));
            } else if (step instanceof Group group) {
                expand(group, side, passes);
            }
        }
    }

    private static void expand(Group group, @Nullable Side side, List<Pass> passes) {
        int repeat = group.repeat().low();
        if (side != null || !group.givesBoth()) {
            Side own = group.givesBoth() || group.sides().equals("none") ? side : Side.named(group.sides());
            repeat(group, rounds(repeat), own, passes);
        } else if (group.alternates()) {
            for (String round : rounds(repeat)) {
                bothSides(group, List.of(round), !round.startsWith("1 "), passes);
            }
        } else {
            bothSides(group, rounds(repeat), false, passes);
        }
    }

    private static List<String> rounds(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> number + " of " + count)
                .toList();
    }

    private static void bothSides(Group group, List<String> rounds, boolean called, List<Pass> passes) {
        int first = passes.size();
        repeat(group, rounds, Side.FIRST, passes);
        int second = passes.size();
        repeat(group, rounds, Side.SECOND, passes);
        for (int i = first; i < second; i++) {
            passes.get(i).pairWith(passes.get(second + i - first));
        }
        passes.get(second).callSide(Side.SECOND);
        if (called) {
            passes.get(first).callSide(Side.FIRST);
        }
    }

    private static void repeat(Group group, List<String> rounds, @Nullable Side side, List<Pass> passes) {
        for (String round : rounds) {
            expand(group.steps(), side, round, passes);
        }
    }

    /** One leaf step in its place. */
    public static final class Pass {
        private final Leaf leaf;
        private final int ordinal;
        private final String round;
        private final boolean grouped;
        private int pacedAs;
        private @Nullable Pass partner;
        private @Nullable Side called;

        private Pass(Leaf leaf, int ordinal, String round, boolean takesSide) {
            this.leaf = leaf;
            this.ordinal = ordinal;
            this.pacedAs = ordinal;
            this.round = round;
            this.grouped = takesSide && !leaf.takesSide();
        }

        private void pairWith(Pass other) {
            partner = grouped ? other : null;
            other.pacedAs = pacedAs;
        }

        private void callSide(Side side) {
            called = side;
        }

        Leaf leaf() {
            return leaf;
        }

        int ordinal() {
            return ordinal;
        }

        /** Its round of the innermost repeat, such as {@code 2 of 3}; empty outside a repeat. */
        String round() {
            return round;
        }

        /** The step whose part of a gliding breath this one has: on the second side of a group, that of the first. */
        int pacedAs() {
            return pacedAs;
        }

        /** The same step on the other side of its group, if this is the first of the two. */
        @Nullable
        Pass partner() {
            return partner;
        }

        /** The side that is called before this step. */
        @Nullable
        Side called() {
            return called;
        }

        /** Whether this is a stretch on the side of its group. */
        boolean grouped() {
            return grouped;
        }

        @Override
        public String toString() {
            return ordinal + " " + Objects.toString(called, "") + leaf;
        }
    }
}
