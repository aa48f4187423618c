package org.breathcue.history.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.history.GivenDose;
import org.breathcue.history.HistoryEntry;

/**
 * Chooses entries of a history.
 *
 * @param since the first day; empty for all
 * @param session the name or title of a session
 * @param stretch the name of a stretch, as a file or in the session; only its doses remain
 */
public record EntryFilter(Optional<LocalDate> since, Optional<String> session, Optional<String> stretch) {

    /** Returns the entries that match, in their order. */
    public List<HistoryEntry> of(List<HistoryEntry> entries, ZoneId zone) {
        return entries.stream()
                .filter(entry -> since.isEmpty() || !Practice.day(entry, zone).isBefore(since.get()))
                .filter(entry -> session.isEmpty() || isNamed(entry, session.get()))
                .map(this::withStretch)
                .filter(entry -> stretch.isEmpty() || !entry.doses().isEmpty())
                .toList();
    }

    private static boolean isNamed(HistoryEntry entry, String name) {
        return name.equalsIgnoreCase(entry.script().name())
                || name.equalsIgnoreCase(entry.title())
                || name.equals(entry.command().session());
    }

    private HistoryEntry withStretch(HistoryEntry entry) {
        return stretch.isEmpty()
                ? entry
                : entry.withDoses(entry.doses().stream()
                        .filter(dose -> isStretch(dose, stretch.get()))
                        .toList());
    }

    private static boolean isStretch(GivenDose dose, String name) {
        return name.equalsIgnoreCase(dose.stretch())
                || dose.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
