package org.breathcue.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The information for a listener before a session: props, positions and cautions.
 *
 * @param props in the order they are needed
 * @param positions in order; consecutive equal positions are listed once
 * @param cautions in order, each once
 */
public record Preflight(List<String> props, List<Position> positions, List<String> cautions) {
    /** No information. */
    public static final Preflight NONE = new Preflight(List.of(), List.of(), List.of());

    /** Returns the information for all steps of a script. */
    public static Preflight of(Script script) {
        Set<String> props = new LinkedHashSet<>();
        List<Position> positions = new ArrayList<>();
        Set<String> cautions = new LinkedHashSet<>();
        for (Step.Perform perform : StepWalk.steps(script.steps(), Step.Perform.class)) {
            Stretch stretch = perform.stretch();
            stretch.props().forEach(prop -> props.add(prop.name()));
            stretch.caution().ifPresent(caution -> cautions.add(caution.words().text()));
            stretch.position()
                    .filter(position -> positions.isEmpty() || positions.get(positions.size() - 1) != position)
                    .ifPresent(positions::add);
        }
        return new Preflight(List.copyOf(props), List.copyOf(positions), List.copyOf(cautions));
    }
}
