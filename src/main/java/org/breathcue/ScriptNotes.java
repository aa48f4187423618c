package org.breathcue;

import java.util.List;
import java.util.Optional;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.Step;

/**
 * What a prepared session keeps of its script.
 *
 * @param about what the session is
 * @param preflight what the listener should know first
 * @param steps the steps, as they were adapted to the listener
 */
record ScriptNotes(Optional<String> about, Preflight preflight, List<Step> steps) {
    /** The notes of words without a script. */
    static final ScriptNotes NONE = new ScriptNotes(Optional.empty(), Preflight.NONE, List.of());

    static ScriptNotes of(Script script) {
        return new ScriptNotes(script.about(), Preflight.of(script), script.steps());
    }
}
