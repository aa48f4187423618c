package org.breathcue.compile;

import java.util.List;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Movement;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;

/**
 * Refuses a script whose repeats multiply to more than a session can hold, before anything is unrolled. Counts from below,
 * in doubles, which cannot overflow; what passes is counted exactly once it is scheduled.
 */
final class SizeLimit {
    static final int MOST_EVENTS = 10_000;

    private final Diagnostics diagnostics;
    private final BreathRatio sessionBreath;
    private boolean exceeded;

    private SizeLimit(BreathRatio sessionBreath, Diagnostics diagnostics) {
        this.sessionBreath = sessionBreath;
        this.diagnostics = diagnostics;
    }

    static boolean check(Script script, Diagnostics diagnostics) {
        SizeLimit limit = new SizeLimit(script.breath().orElse(BreathRatio.DEFAULT), diagnostics);
        limit.events(script.steps());
        return !limit.exceeded;
    }

    private double events(List<Step> steps) {
        double sum = 0;
        for (Step step : steps) {
            sum = within(sum + events(step), step.span());
        }
        return sum;
    }

    private double events(Step step) {
        if (step instanceof Step.Repeat repeat) {
            return within(
                    events(repeat.steps()) * repeat.count().low(),
                    repeat.count().span());
        }
        if (step instanceof Step.Perform perform) {
            return events(perform.stretch());
        }
        if (step instanceof Step.Breathe breathe) {
            return within(
                    breaths(breathe.amount(), breathe.breath().orElse(sessionBreath)) * 2,
                    breathe.amount().span());
        }
        return step instanceof Step.Say say ? 1 + say.lines().size() : 1;
    }

    private double events(Stretch stretch) {
        double ways = stretch.enter().size() + stretch.leave().size();
        boolean holds = stretch.movement() instanceof Movement.Hold;
        double dose;
        if (stretch.movement() instanceof Movement.Hold hold) {
            Amount amount = hold.amount();
            dose = within(1 + 2 * breaths(amount, stretch.breath().orElse(sessionBreath)), amount.span()) + ways;
        } else {
            dose = ((Movement.Flow) stretch.movement()).lines().size();
        }
        double times = within(dose * stretch.times().low(), stretch.times().span()) + (holds ? 0 : ways);
        double sides = times * stretch.sides().order().size();
        return within(sides * stretch.sets().low(), stretch.sets().span())
                + stretch.setup().size()
                + 2;
    }

    private static double breaths(Amount amount, BreathRatio breath) {
        return amount.inBreaths() ? amount.low() : Math.floor(amount.low() / breath.cycle());
    }

    /** Tells of the first thing that goes past the limit; what it is part of is past it too, and is not told. */
    private double within(double events, Span span) {
        if (events > MOST_EVENTS && !exceeded) {
            exceeded = true;
            diagnostics.report(
                    Code.TOO_MANY_EVENTS,
                    span,
                    "this makes more than " + MOST_EVENTS + " events, which is more than a session can hold",
                    "repeat less often");
        }
        return events;
    }
}
