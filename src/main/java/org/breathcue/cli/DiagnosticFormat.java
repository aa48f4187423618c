package org.breathcue.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;

/** How diagnostics are told. */
enum DiagnosticFormat {
    FULL,
    CONCISE,
    JSON;

    void print(List<Diagnostic> diagnostics, PrintWriter out) {
        switch (this) {
            case FULL -> diagnostics.forEach(d -> out.print(DiagnosticText.full(d)));
            case CONCISE -> diagnostics.forEach(d -> out.print(DiagnosticText.concise(d)));
            case JSON -> out.print(DiagnosticsJson.of(diagnostics));
        }
        out.flush();
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
