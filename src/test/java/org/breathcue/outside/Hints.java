package org.breathcue.outside;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a script says beyond its plan, all by leaf step; a plan can be checked without.
 *
 * @param breathsPerPass of flows along the breath
 * @param alternating steps that change sides each time; null if that is not known
 * @param calledBefore the side that is called before a step, for a group that changes sides
 * @param partners a step on the first side of a group, and the same on the second
 * @param changing steps with a breath for each repetition
 */
public record Hints(
        Map<Integer, Integer> breathsPerPass,
        @Nullable Set<Integer> alternating,
        Map<Integer, String> calledBefore,
        Map<Integer, Integer> partners,
        Set<Integer> changing) {
    public static final Hints NONE = new Hints(Map.of(), null, Map.of(), Map.of(), Set.of());

    /** Nothing is known but the steps with a breath for each repetition. */
    public static Hints ofChanging(Set<Integer> steps) {
        return new Hints(Map.of(), null, Map.of(), Map.of(), steps);
    }
}
