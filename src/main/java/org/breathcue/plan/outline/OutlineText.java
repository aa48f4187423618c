package org.breathcue.plan.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.plan.picture.PictureText;
import org.breathcue.script.Position;

/**
 * Writes an outline as text: a heading, what to gather, and a line for each stretch with its start time, its name, its
 * dose, its position and its props.
 */
public final class OutlineText {
    private static final String GAP = "  ";

    private OutlineText() {}

    /** Returns an outline as text. Every line ends with a line feed. */
    public static String of(Outline outline) {
        StringBuilder text = new StringBuilder();
        text.append(PrintableText.of(outline.title()))
                .append(" · ")
                .append(PictureText.clock(outline.frames(), outline.frameRate()))
                .append('\n');
        if (!outline.preflight().props().isEmpty()) {
            text.append("You need: ")
                    .append(PrintableText.of(
                            String.join(", ", outline.preflight().props())))
                    .append('\n');
        }
        return text.append(exercises(outline)).toString();
    }

    /** Returns one line for each exercise, with its start, dose, position and props. Every line ends with a line feed. */
    public static String exercises(Outline outline) {
        List<List<String>> rows = outline.exercises().stream()
                .map(exercise -> row(exercise, outline.frameRate()))
                .toList();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < 4; column++) {
            int of = column;
            widths.add(rows.stream().mapToInt(row -> width(row.get(of))).max().orElse(0));
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    private static List<String> row(Exercise exercise, int frameRate) {
        return List.of(
                PictureText.clock(exercise.startFrame(), frameRate),
                PrintableText.of(exercise.name()),
                PrintableText.of(exercise.doseInAll()),
                exercise.position().map(Position::word).orElse(""),
                PrintableText.of(exercise.props().stream().collect(Collectors.joining(", "))));
    }

    /** Returns the cells of a row below each other's; the time is aligned at its end. */
    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        line.append(" ".repeat(widths.get(0) - width(row.get(0)))).append(row.get(0));
        for (int column = 1; column < row.size(); column++) {
            line.append(GAP).append(row.get(column));
            if (column < widths.size()) {
                line.append(" ".repeat(widths.get(column) - width(row.get(column))));
            }
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
