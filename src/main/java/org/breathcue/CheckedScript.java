package org.breathcue;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Diagnostic;

/**
 * The result of checking a script.
 *
 * @param name the name of the script in messages
 * @param session the session at its default length; empty if the script has errors, or is neither a session nor a
 *     stretch
 * @param diagnostics errors and warnings in the order of the text
 */
public record CheckedScript(String name, Optional<PreparedSession> session, List<Diagnostic> diagnostics) {
    public CheckedScript {
        diagnostics = List.copyOf(diagnostics);
    }
}
