package org.breathcue.cli.console;

import java.io.PrintWriter;
import java.util.List;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;

/** How diagnostics are told. Named as they are written. */
public enum DiagnosticFormat {
    full,
    concise,
    json;

    public void print(List<Diagnostic> diagnostics, PrintWriter out) {
        switch (this) {
            case full -> diagnostics.forEach(d -> out.print(DiagnosticText.full(d)));
            case concise -> diagnostics.forEach(d -> out.print(DiagnosticText.concise(d)));
            case json -> out.print(DiagnosticsJson.of(diagnostics));
        }
        out.flush();
    }
}
