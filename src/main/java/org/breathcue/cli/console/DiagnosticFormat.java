package org.breathcue.cli.console;

import java.io.PrintWriter;
import java.util.List;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;

/** The output formats of diagnostics. The names are the values of the option {@code --format}. */
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
