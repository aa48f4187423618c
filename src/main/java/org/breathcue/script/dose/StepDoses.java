package org.breathcue.script.dose;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;

/**
 * The doses of one step.
 *
 * @param name the name for a setting, such as {@code cobra}, or {@code cobra#2} if several steps have the name
 * @param title the name in the session
 * @param place the step in the script
 * @param doses all keys that can be set
 */
public record StepDoses(String name, String title, StepKind kind, Span place, List<Dose> doses) {
    public StepDoses {
        doses = List.copyOf(doses);
    }

    /**
     * One dose of a step.
     *
     * @param value the value in the session; empty if neither the script nor a setting has one
     * @param written the value that the script has for it
     * @param setting what sets it
     */
    public record Dose(DoseKey key, Optional<String> value, Optional<String> written, Optional<DoseSetting> setting) {}
}
