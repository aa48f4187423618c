package org.breathcue;

import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.diagnostic.Diagnostic;

/**
 * A session of the catalog.
 *
 * @param file its script
 * @param summary what people choose it by; empty if it has errors
 * @param diagnostics what was found in the script, in the order of the text
 */
public record CatalogEntry(SessionFile file, Optional<SessionSummary> summary, List<Diagnostic> diagnostics) {
    public CatalogEntry {
        diagnostics = List.copyOf(diagnostics);
    }
}
