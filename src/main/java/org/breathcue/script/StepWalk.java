package org.breathcue.script;

import java.util.ArrayList;
import java.util.List;

/** Walks over the steps of a script, including those inside repeats. Each step is visited once, however often it is repeated. */
public final class StepWalk {
    private final List<Visit> visits = new ArrayList<>();

    private StepWalk() {}

    /**
     * One step and the repeats around it.
     *
     * @param around the outermost repeat first; empty for a step that is not inside a repeat
     */
    public record Visit(Step step, List<Step.Repeat> around) {}

    /** Returns all steps in the order of the script. A repeat comes before the steps in it. */
    public static List<Visit> visits(Script script) {
        StepWalk walk = new StepWalk();
        walk.visit(script.steps(), List.of());
        return List.copyOf(walk.visits);
    }

    /** Returns all steps in the order of the script. A repeat comes before the steps in it. */
    public static List<Step> steps(Script script) {
        return visits(script).stream().map(Visit::step).toList();
    }

    /** Returns all steps of one kind in the order of the script. */
    public static <S extends Step> List<S> steps(Script script, Class<S> kind) {
        return visits(script).stream()
                .map(Visit::step)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void visit(List<Step> steps, List<Step.Repeat> around) {
        for (Step step : steps) {
            visits.add(new Visit(step, around));
            if (step instanceof Step.Repeat repeat) {
                List<Step.Repeat> inside = new ArrayList<>(around);
                inside.add(repeat);
                visit(repeat.steps(), List.copyOf(inside));
            }
        }
    }
}
