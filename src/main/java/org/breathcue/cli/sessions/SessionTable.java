package org.breathcue.cli.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.CatalogEntry;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.cli.console.ProblemCount;
import org.breathcue.cli.session.LengthText;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.script.Position;
import org.breathcue.terminal.Columns;

/** Writes a list of sessions as a table, with one line for each session. */
final class SessionTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    void add(CatalogEntry entry) {
        entry.summary()
                .ifPresentOrElse(
                        summary -> rows.add(row(entry.file().plainName(), summary)), () -> rows.add(problemRow(entry)));
    }

    private static List<String> row(String name, SessionSummary session) {
        return List.of(
                PrintableText.of(name),
                PrintableText.of(session.title()),
                LengthText.span(session.lengths()),
                session.positions().isEmpty()
                        ? "any position"
                        : session.positions().stream().map(Position::word).collect(Collectors.joining(", ")),
                session.props().isEmpty() ? "no props" : PrintableText.of(String.join(", ", session.props())));
    }

    private static List<String> problemRow(CatalogEntry entry) {
        String name = entry.file().plainName();
        List<Diagnostic> found = entry.diagnostics();
        String problem = ProblemCount.of(found) + ": "
                + (found.size() == 1 ? found.get(0).message() : "breathcue check " + name);
        return List.of(PrintableText.of(name), "has " + PrintableText.of(problem));
    }

    /**
     * Returns all lines. Columns are aligned unless that would make a line wider than the terminal.
     *
     * @param columns the width of the terminal; a very large number without a terminal
     */
    List<String> lines(int columns) {
        int[] widths = widths();
        List<String> aligned = rows.stream().map(row -> line(row, widths)).toList();
        boolean fits = aligned.stream().allMatch(line -> Columns.of(line) <= columns);
        return fits ? aligned : rows.stream().map(row -> String.join(GAP, row)).toList();
    }

    /**
     * Returns the widths of the columns. Rows of sessions with errors do not count, because a long message would make
     * columns too wide.
     */
    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < (row.size() == widths.length ? row.size() - 1 : 1); i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size() - 1; i++) {
            line.append(Columns.pad(row.get(i), widths[i])).append(GAP);
        }
        return line.append(row.get(row.size() - 1)).toString();
    }
}
