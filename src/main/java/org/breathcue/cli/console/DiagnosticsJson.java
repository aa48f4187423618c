package org.breathcue.cli.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Span;

/** Writes diagnostics as a JSON list for editors and other programs. */
final class DiagnosticsJson {
    private DiagnosticsJson() {}

    /** Returns the list, with a line feed at the end. Lines and columns start at 1; the end is exclusive. */
    static String of(List<Diagnostic> diagnostics) {
        ArrayNode list = JsonText.list();
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
        return JsonText.of(list);
    }
}
