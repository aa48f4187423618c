package org.breathcue.cli.sessions;

import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.CatalogEntry;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ProblemCount;
import org.breathcue.cli.console.TextTable;
import org.breathcue.cli.session.LengthText;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.script.Position;

/** Writes a list of sessions as a table, with one line for each session. */
final class SessionTable {
    private final TextTable table = new TextTable();

    void add(CatalogEntry entry) {
        String name = entry.file().plainName();
        table.add(entry.summary().map(summary -> row(name, summary)).orElseGet(() -> problemRow(entry)));
    }

    private static List<String> row(String name, SessionSummary session) {
        return List.of(
                name,
                session.title(),
                LengthText.span(session.lengths()),
                session.positions().isEmpty()
                        ? "any position"
                        : session.positions().stream().map(Position::word).collect(Collectors.joining(", ")),
                session.props().isEmpty() ? "no props" : String.join(", ", session.props()));
    }

    private static List<String> problemRow(CatalogEntry entry) {
        String name = entry.file().plainName();
        List<Diagnostic> found = entry.diagnostics();
        String problem = ProblemCount.of(found) + ": "
                + (found.size() == 1 ? found.get(0).message() : "breathcue check " + name);
        return List.of(name, "has " + problem);
    }

    void print(Environment environment) {
        table.print(environment);
    }
}
