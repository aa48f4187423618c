package org.breathcue.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.breathcue.SessionException;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Span;

/** Writes diagnostics as JSON, with the keys of {@code check --format json}. */
final class ProblemJson {
    private ProblemJson() {}

    /** Returns an object with the list {@code diagnostics}. Lines and columns start at 1; the end is exclusive. */
    static ObjectNode of(List<Diagnostic> diagnostics) {
        ObjectNode json = Content.JSON.createObjectNode();
        ArrayNode list = json.putArray("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            Span span = diagnostic.span();
            ObjectNode node = list.addObject();
            node.put("code", diagnostic.code().id());
            node.put("severity", diagnostic.code().severity().word());
            node.put("message", diagnostic.message());
            diagnostic.hint().ifPresent(hint -> node.put("hint", hint));
            node.put("file", span.source().name());
            node.put("line", span.line());
            node.put("column", span.column());
            node.put("endLine", span.source().line(span.end()));
            node.put("endColumn", span.source().column(span.end()));
        }
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
