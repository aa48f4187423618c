package org.breathcue.script.dose;

import java.util.List;
import org.breathcue.script.parse.value.Suggestions;

/**
 * The names by which a listener can call a step.
 *
 * @param name the name to list: of the file, or else of the step
 * @param title the name in the session
 * @param others more names that mean the step
 */
public record StepNames(String name, String title, List<String> others) {
    public StepNames {
        others = List.copyOf(others);
    }

    /** The names of a step that has no name of its own. */
    public static StepNames of(StepKind kind) {
        return new StepNames(kind.word(), kind.word(), List.of());
    }

    /** Returns whether a name means this step. Capitals, spaces, hyphens and "and" do not matter. */
    boolean has(String written) {
        return Suggestions.sameName(name, written)
                || Suggestions.sameName(title, written)
                || others.stream().anyMatch(other -> Suggestions.sameName(other, written));
    }
}
