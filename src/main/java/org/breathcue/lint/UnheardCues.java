package org.breathcue.lint;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.diagnostic.StepConflict;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.HoldCue;
import org.breathcue.script.HoldMoment;
import org.breathcue.script.Movement;
import org.breathcue.script.Rest;
import org.breathcue.script.Script;
import org.breathcue.script.Series;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.Stretch;

/** Warns of cues that lie beyond the longest hold. The compiler leaves them out. */
final class UnheardCues {
    private final Script script;
    private final Diagnostics diagnostics;
    private final Map<HoldMoment, Amount> beyond = new HashMap<>();
    private final Set<Span> reached = new HashSet<>();

    UnheardCues(Script script, Diagnostics diagnostics) {
        this.script = script;
        this.diagnostics = diagnostics;
    }

    void check() {
        StepWalk.steps(script.steps(), Step.Perform.class).stream()
                .map(Step.Perform::stretch)
                .forEach(stretch -> {
                    stretch(stretch);
                    cutShort(stretch);
                });
        StepWalk.steps(script.steps(), Step.Breathe.class).forEach(this::breathe);
        StepWalk.steps(script.steps(), Step.Pause.class).forEach(pause -> rest(pause.rest(), script.breath()));
        StepWalk.steps(script.steps(), Step.Repeat.class)
                .forEach(repeat -> repeat.rest().ifPresent(rests -> rests(rests, script.breath())));
        script.otherForms().forEach(this::stretch);
        beyond.forEach((moment, amount) -> {
            if (!reached.contains(moment.span())) {
                diagnostics.report(unheard(moment, amount));
            }
        });
    }

    private void breathe(Step.Breathe breathe) {
        BreathGlide breath = breathe.breath().orElse(script.breath());
        breathe.cues().forEach(cue -> cue(cue, breathe.amount(), breath, true));
    }

    private void stretch(Stretch stretch) {
        stretch.movement()
                .accept(
                        hold -> longestFirst(hold.amounts()).forEach(amount -> hold(stretch, amount, stretch.cues())),
                        flow -> flow.holds().values().forEach(hold -> hold(stretch, hold.amount(), hold.cues())));
        stretch.rest().ifPresent(rests -> rests(rests, breath(stretch)));
    }

    private static List<Amount> longestFirst(Series<Amount> amounts) {
        return amounts.values().stream()
                .sorted(Comparator.comparingDouble(Amount::high).reversed())
                .toList();
    }

    private void rests(Series<Rest> rests, BreathGlide breath) {
        rests.values().forEach(rest -> rest(rest, breath));
    }

    private void rest(Rest rest, BreathGlide breath) {
        rest.cues().forEach(cue -> cue(cue, rest.amount(), breath, true));
    }

    private void hold(Stretch stretch, Amount amount, List<HoldCue> cues) {
        BreathGlide breath = breath(stretch);
        Source step = stretch.span().source();
        for (HoldCue cue : cues) {
            Source written = cue.moment().span().source();
            // A step may shorten the hold or the breath of a stretch file; that is reported there.
            boolean breathes = stretch.breathSpan()
                    .filter(span -> span.source().equals(step))
                    .isPresent();
            boolean together =
                    written.equals(step) || (written.equals(amount.span().source()) && !breathes);
            cue(cue, amount, breath, together);
        }
    }

    /** Reports cues of a stretch file that lie beyond the hold because of what the step overrides. */
    private void cutShort(Stretch stretch) {
        stretch.movement()
                .accept(hold -> cause(stretch).ifPresent(conflict -> cutShort(stretch, hold, conflict)), flow -> {});
    }

    /** Returns what a step or the listener overrides that can leave cues of a file beyond the hold: its length, or else its breath. */
    private Optional<StepConflict> cause(Stretch stretch) {
        if (stretch.cues().isEmpty()) {
            return Optional.empty();
        }
        Source file = stretch.cues().get(0).moment().span().source();
        Span hold = stretch.movement().span();
        boolean held = !hold.source().equals(file);
        return Optional.of(hold)
                .filter(span -> held)
                .or(stretch::breathSpan)
                .filter(span ->
                        !span.source().equals(file) && !Optional.of(span).equals(script.defaultBreathSpan()))
                .map(span -> new StepConflict(
                        span,
                        held ? "this `hold`" : "this `breath`",
                        Optional.of("cues"),
                        "choose a longer hold, or write `cues` in the step as well (\"cues\": null leaves them out)"));
    }

    private void cutShort(Stretch stretch, Movement.Hold hold, StepConflict conflict) {
        BreathGlide breath = breath(stretch);
        List<Amount> amounts = longestFirst(hold.amounts());
        stretch.cues().stream()
                .map(HoldCue::moment)
                .filter(moment -> !moment.span().source().equals(stretch.span().source()))
                .filter(moment -> amounts.stream().noneMatch(amount -> lies(moment, amount, breath)))
                .forEach(moment -> diagnostics.report(conflict.told(unheard(moment, amounts.get(0)))));
    }

    private static Diagnostic unheard(HoldMoment moment, Amount amount) {
        return new Diagnostic(
                Code.CUE_BEYOND_HOLD,
                moment.span(),
                "this cue is never heard: no hold or rest here lasts longer than " + amount.written(amount.high()),
                "choose an earlier moment, such as \"halfway\" or \"10 s left\"");
    }

    private void cue(HoldCue cue, Amount amount, BreathGlide breath, boolean together) {
        if (together && !lies(cue.moment(), amount, breath)) {
            beyond.putIfAbsent(cue.moment(), amount);
        } else {
            reached.add(cue.moment().span());
        }
    }

    private static boolean lies(HoldMoment moment, Amount amount, BreathGlide breath) {
        boolean breathed = moment.kind() == HoldMoment.Kind.BREATH && !amount.inBreaths();
        // A hold in seconds has the number of breaths that comes nearest to its length.
        return breathed
                ? moment.value() <= Math.ceil(amount.high() / shortest(breath))
                : moment.liesIn(amount.inBreaths(), amount.high(), longest(breath));
    }

    private BreathGlide breath(Stretch stretch) {
        return stretch.breath()
                .map(breaths -> BreathGlide.steady(breaths.first()))
                .orElse(script.breath());
    }

    private static double shortest(BreathGlide breath) {
        return Math.min(breath.from().cycle(), breath.to().cycle());
    }

    private static double longest(BreathGlide breath) {
        return Math.max(breath.from().cycle(), breath.to().cycle());
    }
}
