package org.breathcue.lint;

import java.util.Set;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Count;
import org.breathcue.script.IneffectiveElement;
import org.breathcue.script.Movement;
import org.breathcue.script.Script;
import org.breathcue.script.Sides;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.Stretch;

/**
 * Warns of repeated holds with nothing between them: the listener holds them as one. A hold that replaces a flow is reported by
 * {@link IneffectiveElements}.
 */
final class UnreleasedHolds {
    private final Script script;
    private final Diagnostics diagnostics;
    private final Set<Span> insteadOfFlows;

    UnreleasedHolds(Script script, Diagnostics diagnostics) {
        this.script = script;
        this.diagnostics = diagnostics;
        this.insteadOfFlows = script.ineffective().stream()
                .filter(element -> element.kind() == IneffectiveElement.Kind.HELD_FLOW)
                .map(IneffectiveElement::span)
                .collect(Collectors.toSet());
    }

    void check() {
        StepWalk.steps(script.steps(), Step.Perform.class).forEach(perform -> check(perform.stretch()));
    }

    private void check(Stretch stretch) {
        Count times = stretch.times().first();
        boolean several = times.high() > 1 && stretch.sides() != Sides.ALTERNATE;
        // A rest is between sets; it is between repetitions of one side only without sets.
        boolean rests = stretch.rest().isPresent() && stretch.sets().high() == 1;
        if (stretch.movement() instanceof Movement.Hold hold
                && !insteadOfFlows.contains(hold.amounts().span())
                && several
                && !rests
                && stretch.leave().isEmpty()) {
            diagnostics.report(
                    Code.HOLDS_IN_A_ROW,
                    times.span(),
                    "nothing separates these holds: they feel like a single hold",
                    "say in `leave` how to release, or write \"rest\": \"10 s\"");
        }
    }
}
