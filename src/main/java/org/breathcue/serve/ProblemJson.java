package org.breathcue.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.breathcue.SessionException;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.plan.DiagnosticJson;

/** Writes diagnostics as JSON, with the keys of {@code check --format json}. */
final class ProblemJson {
    private ProblemJson() {}

    /** Returns an object with the list {@code diagnostics}. */
    static ObjectNode of(List<Diagnostic> diagnostics) {
        ObjectNode json = Content.JSON.createObjectNode();
        ArrayNode list = json.putArray("diagnostics");
        diagnostics.forEach(diagnostic -> DiagnosticJson.write(diagnostic, list.addObject()));
        return json;
    }

    /** Returns the refusal of something else that is wrong with a request. It has the form of that of a script with errors. */
    static RefusedException refused(String message) {
        return new RefusedException(400, Content.json(json(message)));
    }

    /** Returns the refusal for a session that cannot be prepared. */
    static RefusedException refused(SessionException e) {
        return switch (e.reason()) {
            case SCRIPT, REQUEST, VOICE -> new RefusedException(400, Content.json(json(e)));
            case DEVICE, READ, WRITE ->
                new RefusedException(503, "a file on this computer cannot be read or written; see its terminal");
        };
    }

    private static ObjectNode json(SessionException e) {
        if (!e.diagnostics().isEmpty()) {
            return of(e.diagnostics());
        }
        return json(String.valueOf(e.getMessage()));
    }

    private static ObjectNode json(String message) {
        ObjectNode json = Content.JSON.createObjectNode();
        json.putArray("diagnostics").addObject().put("severity", "error").put("message", message);
        return json;
    }
}
