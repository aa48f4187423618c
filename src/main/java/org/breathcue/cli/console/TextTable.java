package org.breathcue.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.terminal.Columns;
import org.breathcue.terminal.StandardStream;

/** Rows of text as lines with aligned columns. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row. One that is shorter than others, such as a message, aligns only its first cell. */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(PrintableText::of).toList());
    }

    /** Prints all lines. Columns are aligned unless that would make a line wider than the terminal. */
    public void print(Environment environment) {
        lines(environment).forEach(environment.out()::println);
    }

    /** Returns all lines, for the width of the terminal. */
    public List<String> lines(Environment environment) {
        return lines(
                environment.terminal().isTerminal(StandardStream.OUTPUT)
                        ? environment.terminal().columns(StandardStream.OUTPUT)
                        : Integer.MAX_VALUE);
    }

    /**
     * Returns all lines. Columns are aligned unless that would make a line wider than the terminal.
     *
     * @param columns the width of the terminal; a very large number without a terminal
     */
    public List<String> lines(int columns) {
        int[] widths = widths();
        List<String> aligned = rows.stream().map(row -> line(row, widths)).toList();
        boolean fits = aligned.stream().allMatch(line -> Columns.of(line) <= columns);
        return fits ? aligned : rows.stream().map(row -> String.join(GAP, row)).toList();
    }

    private int[] widths() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < (row.size() == widths.length ? row.size() - 1 : 1); i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size() - 1; i++) {
            line.append(Columns.pad(row.get(i), widths[i])).append(GAP);
        }
        return line.append(row.get(row.size() - 1)).toString().stripTrailing();
    }
}
