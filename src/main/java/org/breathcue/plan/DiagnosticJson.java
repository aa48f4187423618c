package org.breathcue.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Span;

/** Writes a diagnostic as JSON for editors and other programs, in the format of {@code check --format json}. */
public final class DiagnosticJson {
    private DiagnosticJson() {}

    /**
     * Adds the keys of a diagnostic to an object. Lines and columns start at 1; the end is exclusive.
     *
     * @param json receives the keys
     */
    public static void write(Diagnostic diagnostic, ObjectNode json) {
        Span span = diagnostic.span();
        json.put("code", diagnostic.code().id());
        json.put("severity", diagnostic.code().severity().word());
        json.put("message", diagnostic.message());
        diagnostic.hint().ifPresent(hint -> json.put("hint", hint));
        json.put("file", span.source().name());
        json.put("line", span.line());
        json.put("column", span.column());
        json.put("endLine", span.source().line(span.end()));
        json.put("endColumn", span.source().column(span.end()));
    }
}
