package org.breathcue;

import java.util.List;
import java.util.Optional;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.Step;

/**
 * What a prepared session keeps of its script.
 *
 * @param text the script as it was read
 * @param about what the session is
 * @param preflight what the listener should know first
 * @param steps the steps, as they were adapted to the listener
 */
record ScriptNotes(SessionText text, Optional<String> about, Preflight preflight, List<Step> steps) {
    /** Returns the notes of words without a script. */
    static ScriptNotes words(SessionText text) {
        return new ScriptNotes(text, Optional.empty(), Preflight.NONE, List.of());
    }

    static ScriptNotes of(Script script, SessionText text) {
        return new ScriptNotes(text, script.about(), Preflight.of(script), script.steps());
    }
}
