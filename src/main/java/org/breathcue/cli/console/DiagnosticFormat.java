package org.breathcue.cli.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.List;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.plan.DiagnosticJson;

/** The output formats of diagnostics. The names are the values of the option {@code --format}. */
public enum DiagnosticFormat {
    full,
    concise,
    json;

    public void print(List<Diagnostic> diagnostics, PrintWriter out) {
        switch (this) {
            case full -> diagnostics.forEach(d -> out.print(DiagnosticText.full(d)));
            case concise -> diagnostics.forEach(d -> out.print(DiagnosticText.concise(d)));
            case json -> {
                ArrayNode list = JsonText.list();
                diagnostics.forEach(diagnostic -> DiagnosticJson.write(diagnostic, list.addObject()));
                out.print(JsonText.of(list));
            }
        }
        out.flush();
    }
}
