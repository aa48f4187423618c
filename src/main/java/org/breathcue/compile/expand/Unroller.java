package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Script;
import org.breathcue.script.Sides;
import org.breathcue.script.Step;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.jspecify.annotations.Nullable;

/** Unrolls repeats into a list of steps with their sides, without the steps that are left out. */
final class Unroller {
    private final Side first;
    private final Selection selection;
    private final ChoiceRecorder choices;
    private final Diagnostics diagnostics;
    private final List<UnrolledStep> items = new ArrayList<>();
    private int leaves;
    private int groups;
    /** The number of steps from the first side of a group to its second. */
    private int behind;
    /** The sound of the repeats around the next step. */
    private Sound sound;

    private Unroller(Script script, Selection selection, ChoiceRecorder choices, Diagnostics diagnostics) {
        this.first = script.first();
        this.selection = selection;
        this.choices = choices;
        this.sound = script.sound();
        this.diagnostics = diagnostics;
    }

    static List<UnrolledStep> unroll(
            Script script, Selection selection, ChoiceRecorder choices, Diagnostics diagnostics) {
        Unroller unroller = new Unroller(script, selection, choices, diagnostics);
        unroller.steps(script.steps(), null, null);
        return unroller.items;
    }

    private void steps(List<Step> steps, UnrolledStep.@Nullable Group group, UnrolledStep.@Nullable Round round) {
        for (Step step : steps) {
            if (!isLeft(step)) {
                continue;
            }
            step.accept(single -> leaf(single, group, round), repeat -> sounding(repeat, group));
        }
    }

    private void leaf(Step.Single step, UnrolledStep.@Nullable Group group, UnrolledStep.@Nullable Round round) {
        leaves++;
        items.add(new UnrolledStep.Leaf(
                step, leaves, leaves - behind, group, round, step.sound().of(sound)));
    }

    /** Whether a step is done. A repeat whose steps are all left out is left out with its rests and changes of side. */
    private boolean isLeft(Step step) {
        return selection.has(step)
                && step.match(single -> true, repeat -> repeat.steps().stream().anyMatch(this::isLeft));
    }

    private void sounding(Step.Repeat repeat, UnrolledStep.@Nullable Group group) {
        Sound outer = sound;
        sound = repeat.sound().of(outer);
        repeat(repeat, group);
        sound = outer;
    }

    private void repeat(Step.Repeat repeat, UnrolledStep.@Nullable Group group) {
        List<UnrolledStep.Round> rounds = rounds(choices.value(repeat.count()));
        boolean taken = group != null && repeat.sides().isTwoSided();
        if (taken || repeat.sides() == Sides.NONE) {
            for (UnrolledStep.Round round : rounds) {
                rest(repeat, round);
                steps(repeat.steps(), group, round);
            }
            return;
        }
        int number = ++groups;
        int outer = behind;
        List<Side> sides = repeat.sides().order(first);
        if (repeat.sides() == Sides.ALTERNATE) {
            for (UnrolledStep.Round round : rounds) {
                rest(repeat, round);
                int before = leaves;
                for (int k = 0; k < sides.size(); k++) {
                    behind = k == 0 ? outer : leaves - before;
                    pass(repeat, number, sides.get(k), round.number() > 1 || k > 0, round);
                }
                behind = outer;
            }
            return;
        }
        int before = leaves;
        for (int k = 0; k < sides.size(); k++) {
            behind = k == 0 ? outer : leaves - before;
            for (UnrolledStep.Round round : rounds) {
                rest(repeat, round);
                if (k > 0 && round.number() == 1) {
                    pass(repeat, number, sides.get(k), true, round);
                } else {
                    steps(repeat.steps(), new UnrolledStep.Group(number, sides.get(k), k > 0), round);
                }
            }
        }
        behind = outer;
    }

    private static List<UnrolledStep.Round> rounds(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new UnrolledStep.Round(number, count))
                .toList();
    }

    private void pass(Step.Repeat repeat, int number, Side side, boolean changed, UnrolledStep.Round round) {
        if (changed && !losesSides(repeat)) {
            items.add(new UnrolledStep.Change(repeat.span(), side, sound));
        }
        steps(repeat.steps(), new UnrolledStep.Group(number, side, changed), round);
    }

    /** Whether every step that takes the side of the repeat is left out, so that there is no side to announce. */
    private boolean losesSides(Step.Repeat repeat) {
        return repeat.steps().stream().anyMatch(step -> takesSide(step, false))
                && repeat.steps().stream().noneMatch(step -> takesSide(step, true));
    }

    /** @param left whether to disregard steps that are left out */
    private boolean takesSide(Step step, boolean left) {
        return (!left || isLeft(step))
                && step.match(
                        single -> single.performed()
                                .filter(stretch -> stretch.sides() == Sides.BOTH)
                                .isPresent(),
                        repeat -> repeat.steps().stream().anyMatch(inner -> takesSide(inner, left)));
    }

    private void rest(Step.Repeat repeat, UnrolledStep.Round next) {
        if (next.number() > 1) {
            repeat.rest()
                    .map(rests -> Repetitions.rest(rests, next.number() - 1, next.of(), diagnostics))
                    .ifPresent(rest -> items.add(new UnrolledStep.Rest(repeat.span(), rest, next, sound)));
        }
    }
}
