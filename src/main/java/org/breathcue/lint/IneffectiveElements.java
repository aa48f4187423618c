package org.breathcue.lint;

import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.Call;
import org.breathcue.script.IneffectiveElement;
import org.breathcue.script.Script;
import org.breathcue.script.Series;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;

/** Warns of elements that have no effect. */
final class IneffectiveElements {
    /** The shortest phase of a breath in seconds. */
    private static final double SHORTEST_PART = 0.7;

    private final Script script;
    private final Diagnostics diagnostics;

    IneffectiveElements(Script script, Diagnostics diagnostics) {
        this.script = script;
        this.diagnostics = diagnostics;
    }

    void check() {
        script.ineffective().forEach(this::report);
        StepWalk.steps(script.steps(), Step.Repeat.class).forEach(this::repeat);
        StepWalk.steps(script.steps(), Step.Breathe.class).forEach(this::breathe);
    }

    private void report(IneffectiveElement element) {
        switch (element.kind()) {
            case EMPTY_LIST ->
                diagnostics.report(
                        Code.EMPTY_LIST,
                        element.span(),
                        "`" + element.word() + "` is empty",
                        "add an entry, or delete the key");
            case OVERRIDDEN_VARIATION ->
                diagnostics.report(
                        Code.VARIATION_OVERRIDDEN,
                        element.span(),
                        "the variation `" + element.word()
                                + "` changes nothing here: the step itself overrides all of its keys",
                        "delete `variation`, or the keys that the step overrides");
            case UNHEARD_CALL ->
                diagnostics.report(
                        Code.UNHEARD_CALL,
                        element.span(),
                        "the call `" + element.word() + "` is never heard: it is "
                                + Call.named(element.word())
                                        .map(IneffectiveElements::place)
                                        .orElseThrow(),
                        "delete it");
            case NOTHING_BETWEEN -> nothingBetween(element.word(), element.span());
            case HELD_FLOW ->
                diagnostics.report(
                        Code.HELD_FLOW,
                        element.span(),
                        "this hold replaces a flow, and is repeated as often as the flow",
                        "to set how often to do the flow, write `times` instead; to set how often to hold, add `times`");
        }
    }

    /** When a call is heard. */
    private static String place(Call call) {
        return switch (call) {
            case SIDE -> "said before the side changes";
            case NEXT -> "said before another stretch";
            case HALFWAY -> "said in holds of 40 s to 2 min";
            case LAST_BREATH -> "said in holds of five breaths or more";
            case CHIME -> "rung in holds of 2 min or more";
            case LENGTH -> "said before holds of more than a minute";
            case SET -> "said where there are several sets";
            case REST -> "said in rests of 10 s or more that have no words of their own";
            case READY -> "said in rests of 10 s or more that do not wait for the listener";
            case COUNTDOWN ->
                "said at the end of holds in seconds, and of rests that do not wait for the listener, if they are long enough";
            case COUNT -> "said in breaths, and in holds in seconds";
            case REPETITIONS -> "said where there are several repetitions";
        };
    }

    private void nothingBetween(String key, Span span) {
        boolean isRest = key.equals("rest");
        diagnostics.report(
                Code.NOTHING_BETWEEN,
                span,
                isRest
                        ? "this `rest` has no effect: the stretch has neither several sets nor a repeated hold"
                        : "this `switch` has no effect: the stretch is not done on both sides",
                isRest
                        ? "add `sets`, or add `times` to a hold; for a break after the stretch, add a pause step"
                        : "add \"sides\": \"both\", or delete `switch`");
    }

    private void repeat(Step.Repeat repeat) {
        Optional<Span> rest = repeat.rest().map(Series::span).filter(span -> isWritten(span, repeat));
        if (repeat.count().high() == 1 && rest.isPresent()) {
            diagnostics.report(
                    Code.NOTHING_BETWEEN,
                    rest.get(),
                    "this `rest` has no effect: the steps are done only once",
                    "set `repeat` to 2 or more, or delete `rest`");
        }
    }

    /** Returns whether the script has this part of a step. A dose that a listener sets is reported where it is set. */
    private static boolean isWritten(Span part, Step step) {
        return part.source().equals(step.span().source());
    }

    private void breathe(Step.Breathe breathe) {
        Amount amount = breathe.amount();
        BreathGlide breath = breathe.breath().orElse(script.breath());
        double cycle = Math.min(breath.from().cycle(), breath.to().cycle());
        if (!amount.inBreaths() && amount.low() < SHORTEST_PART * cycle) {
            diagnostics.report(
                    Code.TOO_SHORT_TO_BREATHE,
                    amount.span(),
                    "no breath fits into " + amount.written(amount.low()) + ": one breath lasts longer",
                    "write \"1 breath\" or more");
        }
    }
}
