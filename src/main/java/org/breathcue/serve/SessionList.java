package org.breathcue.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.CatalogEntry;
import org.breathcue.catalog.SessionFile;

/** The sessions of the library. What was read of a session is kept until one of its files changes. Thread-safe. */
final class SessionList {
    private final Workshop workshop;
    private Map<String, CatalogEntry> kept = Map.of();

    SessionList(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Returns all sessions. The first time, each is read and measured, which takes seconds. */
    synchronized List<CatalogEntry> entries() throws RefusedException {
        Map<String, CatalogEntry> all = new LinkedHashMap<>();
        for (SessionFile file : workshop.catalog().sessions()) {
            Optional<CatalogEntry> known =
                    Optional.ofNullable(kept.get(file.name())).filter(CatalogEntry::isCurrent);
            (known.isPresent() ? known : read(file)).ifPresent(entry -> all.put(file.name(), entry));
        }
        kept = all;
        return List.copyOf(all.values());
    }

    /** Reads a session; empty if its file cannot be read, or the voice that it asks for is not installed. */
    private Optional<CatalogEntry> read(SessionFile file) throws RefusedException {
        try {
            return Optional.of(workshop.patiently(library -> library.summarize(file)));
        } catch (RefusedException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
