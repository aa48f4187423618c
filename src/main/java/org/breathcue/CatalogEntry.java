package org.breathcue;

import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.diagnostic.Diagnostic;

/**
 * A session of the catalog.
 *
 * @param file the script
 * @param summary the summary; empty if the script has errors
 * @param diagnostics the errors and warnings in the script, in the order of the text
 */
public record CatalogEntry(SessionFile file, Optional<SessionSummary> summary, List<Diagnostic> diagnostics) {
    public CatalogEntry {
        diagnostics = List.copyOf(diagnostics);
    }
}
