package org.breathcue.compile.expand;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Count;
import org.breathcue.script.Movement;
import org.breathcue.script.Script;
import org.breathcue.script.Series;
import org.breathcue.script.Sides;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.timeline.SessionLimits;

/**
 * Refuses a script whose repeats multiply to more than a session can hold, before anything is unrolled. Gives a lower
 * bound in doubles, which cannot overflow; the scheduler counts exactly what passes.
 */
public final class SizeLimit {
    private final Selection selection;
    private final Diagnostics diagnostics;
    /** The length in seconds of the slowest breath of the session. */
    private final double sessionBreath;

    private boolean exceeded;

    private SizeLimit(double sessionBreath, Selection selection, Diagnostics diagnostics) {
        this.sessionBreath = sessionBreath;
        this.selection = selection;
        this.diagnostics = diagnostics;
    }

    static boolean check(Script script, Selection selection, Diagnostics diagnostics) {
        SizeLimit limit = new SizeLimit(slowest(script.breath()), selection, diagnostics);
        limit.events(script.steps(), false);
        return !limit.exceeded;
    }

    /** @param grouped whether a group around the steps already does both sides */
    private double events(List<Step> steps, boolean grouped) {
        double sum = 0;
        for (Step step : steps) {
            if (selection.has(step)) {
                sum = within(sum + events(step, grouped), step.span());
            }
        }
        return sum;
    }

    private double events(Step step, boolean grouped) {
        return step.match(
                single -> single.match(
                        say -> 1.0 + say.lines().size(),
                        pause -> 1.0,
                        chime -> 1.0,
                        breathe -> dose(
                                breathe.amount(),
                                breathe.breath().map(SizeLimit::slowest).orElse(sessionBreath)),
                        perform -> events(perform.stretch(), grouped)),
                repeat -> events(repeat, grouped));
    }

    private double events(Step.Repeat repeat, boolean grouped) {
        boolean twice = !grouped && repeat.sides().isTwoSided();
        boolean sided = grouped || repeat.sides() != Sides.NONE;
        return within(
                events(repeat.steps(), sided) * selection.value(repeat.count()) * (twice ? 2 : 1),
                repeat.count().span());
    }

    private double events(Stretch stretch, boolean grouped) {
        double ways = stretch.enter().size() + stretch.leave().size();
        double breath = stretch.breath()
                .map(breaths -> breaths.values().stream()
                        .mapToDouble(BreathRatio::cycle)
                        .max()
                        .orElseThrow())
                .orElse(sessionBreath);
        double times = stretch.movement()
                .match(
                        hold -> times(
                                least(hold.amounts(), amount -> hold.held().isPresent() ? 2 : dose(amount, breath))
                                        + ways,
                                stretch.times()),
                        flow -> times(flow.lines().size() + holds(flow, breath), stretch.times()) + ways);
        boolean twice = stretch.sides() == Sides.ALTERNATE || (stretch.sides() == Sides.BOTH && !grouped);
        return within(
                        times * (twice ? 2 : 1) * selection.value(stretch.sets()),
                        stretch.sets().span())
                + stretch.setup().size()
                + 2;
    }

    private double holds(Movement.Flow flow, double breath) {
        return flow.holds().values().stream()
                .mapToDouble(hold -> dose(hold.amount(), breath))
                .sum();
    }

    private double times(double events, Series<Count> times) {
        return within(events * least(times, selection::value), times.first().span());
    }

    private static <T> double least(Series<T> series, ToDoubleFunction<T> size) {
        return series.values().stream().mapToDouble(size).min().orElseThrow();
    }

    /** Returns the size of a dose and its breaths, which last {@code breath} seconds each. */
    private double dose(Amount amount, double breath) {
        double value = selection.value(amount);
        double breaths = amount.inBreaths() ? value : Math.floor(value / breath);
        return within(1 + 2 * breaths, amount.span());
    }

    private static double slowest(BreathGlide glide) {
        return Math.max(glide.from().cycle(), glide.to().cycle());
    }

    /**
     * Reports the innermost element that exceeds the limit; what contains it exceeds the limit too and is not reported.
     */
    private double within(double events, Span span) {
        if (events > SessionLimits.MAX_EVENTS && !exceeded) {
            exceeded = true;
            diagnostics.report(
                    Code.TOO_MANY_EVENTS,
                    span,
                    "this makes more than " + SessionLimits.MAX_EVENTS + " events, which is the limit for a session",
                    "reduce the number of repetitions");
        }
        return events;
    }
}
