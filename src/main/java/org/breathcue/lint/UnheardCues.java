package org.breathcue.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.HoldCue;
import org.breathcue.script.HoldMoment;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.Stretch;

/** Warns of cues that lie beyond the longest hold. The compiler leaves them out. */
final class UnheardCues {
    private final Script script;
    private final Diagnostics diagnostics;
    private final Map<Span, Amount> beyond = new HashMap<>();
    private final Set<Span> reached = new HashSet<>();

    UnheardCues(Script script, Diagnostics diagnostics) {
        this.script = script;
        this.diagnostics = diagnostics;
    }

    void check() {
        StepWalk.steps(script.steps(), Step.Perform.class).forEach(perform -> stretch(perform.stretch()));
        StepWalk.steps(script.steps(), Step.Breathe.class).forEach(this::breathe);
        script.otherForms().forEach(this::stretch);
        beyond.forEach((moment, amount) -> {
            if (!reached.contains(moment)) {
                diagnostics.report(
                        Code.CUE_BEYOND_HOLD,
                        moment,
                        "this cue is never heard: no hold here lasts longer than " + amount.written(amount.high()),
                        "choose an earlier moment, such as \"halfway\" or \"10 s left\"");
            }
        });
    }

    private void breathe(Step.Breathe breathe) {
        BreathGlide breath = breathe.breath().orElse(script.breath());
        breathe.cues().forEach(cue -> cue(cue, breathe.amount(), breath, true));
    }

    private void stretch(Stretch stretch) {
        stretch.movement().accept(hold -> hold(stretch, hold.amount()), flow -> {});
    }

    private void hold(Stretch stretch, Amount amount) {
        BreathGlide breath = stretch.breath().map(BreathGlide::steady).orElse(script.breath());
        Source step = stretch.span().source();
        for (HoldCue cue : stretch.cues()) {
            Source written = cue.moment().span().source();
            // A step may shorten the hold of a stretch file without removing the cues of the file.
            boolean together = written.equals(amount.span().source()) || written.equals(step);
            cue(cue, amount, breath, together);
        }
    }

    private void cue(HoldCue cue, Amount amount, BreathGlide breath, boolean together) {
        Span place = cue.moment().span();
        boolean breathed = cue.moment().kind() == HoldMoment.Kind.BREATH && !amount.inBreaths();
        // A hold in seconds has the number of breaths that comes nearest to its length.
        boolean lies = breathed
                ? cue.moment().value() <= Math.ceil(amount.high() / shortest(breath))
                : cue.moment().liesIn(amount.inBreaths(), amount.high(), longest(breath));
        if (together && !lies) {
            beyond.putIfAbsent(place, amount);
        } else {
            reached.add(place);
        }
    }

    private static double shortest(BreathGlide breath) {
        return Math.min(breath.from().cycle(), breath.to().cycle());
    }

    private static double longest(BreathGlide breath) {
        return Math.max(breath.from().cycle(), breath.to().cycle());
    }
}
