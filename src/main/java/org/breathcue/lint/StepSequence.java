package org.breathcue.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Script;
import org.breathcue.script.Sides;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.Stretch;
import org.jspecify.annotations.Nullable;

/** The steps of a session in order, each repeat once, with the words before them. */
record StepSequence(List<Scene> scenes) {
    /**
     * A stretch or breathing alone, and the words before it.
     *
     * @param step {@link Step.Perform} or {@link Step.Breathe}
     * @param before the words since the previous scene
     * @param group the innermost repeat with sides that contains it
     */
    record Scene(Step.Single step, List<Line> before, Step.@Nullable Repeat group) {
        List<Stretch> stretch() {
            return step.performed().stream().toList();
        }

        /** Returns the cues of breathing alone. */
        List<HoldCue> breathingCues() {
            return breathing().map(Step.Breathe::cues).orElse(List.of());
        }

        Optional<Step.Breathe> breathing() {
            return step.match(
                    say -> Optional.empty(),
                    pause -> Optional.empty(),
                    chime -> Optional.empty(),
                    Optional::of,
                    perform -> Optional.empty());
        }
    }

    static StepSequence of(Script script) {
        List<Scene> scenes = new ArrayList<>();
        List<Line> before = new ArrayList<>();
        for (StepWalk.Visit visit : StepWalk.visits(script.steps())) {
            Consumer<Step.Single> scene = step -> {
                scenes.add(new Scene(step, List.copyOf(before), group(visit.around())));
                before.clear();
            };
            visit.step()
                    .accept(
                            single -> single.accept(
                                    say -> before.addAll(say.lines()),
                                    pause -> before.addAll(pause.rest().allLines()),
                                    chime -> {},
                                    scene,
                                    scene),
                            repeat -> {});
        }
        return new StepSequence(List.copyOf(scenes));
    }

    /** Returns the innermost repeat that has sides. */
    private static Step.@Nullable Repeat group(List<Step.Repeat> around) {
        Step.Repeat group = null;
        for (Step.Repeat repeat : around) {
            group = repeat.sides() == Sides.NONE ? group : repeat;
        }
        return group;
    }
}
