package org.breathcue.script;

import java.util.List;
import java.util.stream.Stream;

/** Walks over steps, including those inside repeats. Each step is visited once, however often it is repeated. */
public final class StepWalk {
    private StepWalk() {}

    /**
     * One step and the repeats around it.
     *
     * @param around the outermost repeat first; empty for a step that is not inside a repeat
     */
    public record Visit(Step step, List<Step.Repeat> around) {}

    /** Returns all steps in the order of the script. A repeat comes before the steps in it. */
    public static List<Visit> visits(List<Step> steps) {
        return visits(steps, List.of()).toList();
    }

    /** Returns all steps in the order of the script. A repeat comes before the steps in it. */
    public static List<Step> steps(List<Step> steps) {
        return visits(steps).stream().map(Visit::step).toList();
    }

    /** Returns all steps of one kind in the order of the script. */
    public static <S extends Step> List<S> steps(List<Step> steps, Class<S> kind) {
        return steps(steps).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Visit> visits(List<Step> steps, List<Step.Repeat> around) {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(new Visit(step, around)),
                        step.match(single -> Stream.empty(), repeat -> visits(repeat.steps(), and(around, repeat)))));
    }

    private static List<Step.Repeat> and(List<Step.Repeat> around, Step.Repeat repeat) {
        return Stream.concat(around.stream(), Stream.of(repeat)).toList();
    }
}
