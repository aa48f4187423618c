package org.breathcue.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The information for a listener before a session: props, positions and cautions.
 *
 * @param props in the order they are needed
 * @param positions in order; consecutive equal positions are listed once
 * @param cautions in order, each once
 */
public record Preflight(List<String> props, List<Position> positions, List<Caution> cautions) {
    /**
     * A caution.
     *
     * @param stretches the names of the stretches that have it, in order
     */
    public record Caution(List<String> stretches, String words) {
        public Caution {
            stretches = List.copyOf(stretches);
        }
    }

    /** No information. */
    public static final Preflight NONE = new Preflight(List.of(), List.of(), List.of());

    /** Returns the information for all steps of a script. */
    public static Preflight of(Script script) {
        Set<String> props = new LinkedHashSet<>();
        List<Position> positions = new ArrayList<>();
        Map<String, Set<String>> cautions = new LinkedHashMap<>();
        for (Step.Perform perform : StepWalk.steps(script.steps(), Step.Perform.class)) {
            Stretch stretch = perform.stretch();
            stretch.props().forEach(prop -> props.add(prop.name()));
            stretch.caution()
                    .ifPresent(
                            caution -> cautions.computeIfAbsent(caution.words().text(), words -> new LinkedHashSet<>())
                                    .add(stretch.name().text()));
            stretch.position()
                    .filter(position -> positions.isEmpty() || positions.get(positions.size() - 1) != position)
                    .ifPresent(positions::add);
        }
        return new Preflight(
                List.copyOf(props),
                List.copyOf(positions),
                cautions.entrySet().stream()
                        .map(caution -> new Caution(List.copyOf(caution.getValue()), caution.getKey()))
                        .toList());
    }
}
