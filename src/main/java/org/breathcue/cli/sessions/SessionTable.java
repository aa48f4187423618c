package org.breathcue.cli.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.plan.TimelineText;
import org.breathcue.script.Position;
import org.breathcue.terminal.Columns;

/** Sessions for people, a line each. */
public final class SessionTable {
    private static final String GAP = "  ";
    private static final int MINUTE = 60;

    private final List<List<String>> rows = new ArrayList<>();

    void add(String name, SessionSummary offer) {
        rows.add(List.of(
                PrintableText.of(name),
                PrintableText.of(offer.title()),
                span(offer.lengths()),
                offer.positions().isEmpty()
                        ? "any position"
                        : offer.positions().stream().map(Position::word).collect(Collectors.joining(", ")),
                offer.props().isEmpty() ? "no props" : PrintableText.of(String.join(", ", offer.props()))));
    }

    /** A session that could not be prepared. */
    void addProblem(String name, String problem) {
        rows.add(List.of(PrintableText.of(name), "has " + PrintableText.of(problem)));
    }

    /**
     * All lines. Columns stand under each other, but where that would break lines of a terminal.
     *
     * @param columns how wide the terminal is; very wide where there is none
     */
    List<String> lines(int columns) {
        int[] widths = widths();
        List<String> aligned = rows.stream().map(row -> line(row, widths)).toList();
        boolean fits = aligned.stream().allMatch(line -> Columns.of(line) <= columns);
        return fits ? aligned : rows.stream().map(row -> String.join(GAP, row)).toList();
    }

    /** What has problems is not in columns: one long message would push all of them away. */
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

    /** {@code 5 to 12 min}: the whole minutes that can be asked for, or where there is none, times. */
    public static String span(LengthRange lengths) {
        long least = (long) Math.ceil(lengths.shortest() / MINUTE);
        long most = (long) Math.floor(lengths.longest() / MINUTE);
        if (least < most) {
            return least + " to " + most + " min";
        }
        if (least == most && least > 0) {
            return least + " min";
        }
        String shortest = clock(lengths.shortest());
        String longest = clock(lengths.longest());
        return shortest.equals(longest) ? shortest : shortest + " to " + longest;
    }

    /** {@code 4:30}, or {@code 1:04:30}. */
    private static String clock(double seconds) {
        return TimelineText.clock((long) seconds, 1)
                .replaceFirst("\\.\\d+$", "")
                .replaceFirst("^0:0?", "");
    }
}
