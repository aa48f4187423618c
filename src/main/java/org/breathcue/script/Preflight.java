package org.breathcue.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a listener should know before a session: what to have at hand, how they will lie or stand, and what to take care of.
 *
 * @param props in the order they are needed
 * @param positions in order; one that is kept stands once
 * @param cautions in order, each once
 */
public record Preflight(List<String> props, List<Position> positions, List<String> cautions) {
    /** Nothing to know. */
    public static final Preflight NONE = new Preflight(List.of(), List.of(), List.of());

    /** What all steps of a script ask for. */
    public static Preflight of(Script script) {
        Set<String> props = new LinkedHashSet<>();
        List<Position> positions = new ArrayList<>();
        Set<String> cautions = new LinkedHashSet<>();
        for (Step.Perform perform : StepWalk.steps(script.steps(), Step.Perform.class)) {
            Stretch stretch = perform.stretch();
            stretch.props().forEach(prop -> props.add(prop.name()));
            stretch.caution().ifPresent(caution -> cautions.add(caution.text()));
            stretch.position()
                    .filter(position -> positions.isEmpty() || positions.get(positions.size() - 1) != position)
                    .ifPresent(positions::add);
        }
        return new Preflight(List.copyOf(props), List.copyOf(positions), List.copyOf(cautions));
    }
}
