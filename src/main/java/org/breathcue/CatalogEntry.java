package org.breathcue;

import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.InputFiles;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.diagnostic.Diagnostic;

/**
 * A session of the catalog.
 *
 * @param file the script
 * @param summary the summary; empty if the script has errors
 * @param diagnostics the errors and warnings in the script, in the order of the text
 * @param inputs the files that were read
 */
public record CatalogEntry(
        SessionFile file, Optional<SessionSummary> summary, List<Diagnostic> diagnostics, InputFiles inputs) {
    public CatalogEntry {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns whether the script and the files that it includes are as they were when they were read. */
    public boolean isCurrent() {
        return inputs.areCurrent();
    }
}
