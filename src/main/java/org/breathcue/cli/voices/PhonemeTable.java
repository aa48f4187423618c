package org.breathcue.cli.voices;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.pronounce.PhoneText;
import org.breathcue.terminal.Columns;
import org.breathcue.voice.SpokenWord;

/** Writes words with their sounds as a table: the word, how it sounds in English letters, its phonemes, and where they come from. */
final class PhonemeTable {
    private static final String GAP = "  ";
    private static final List<String> HEADING = List.of("word", "sounds like", "phonemes", "from");

    private final List<List<String>> rows = new ArrayList<>();

    PhonemeTable(List<SpokenWord> words) {
        for (SpokenWord word : words) {
            rows.add(List.of(
                    PrintableText.of(word.text()),
                    PhoneText.respelling(word.phones()),
                    PhoneText.ipa(word.phones()),
                    word.source().label()));
        }
    }

    /**
     * Returns all lines: a line for each word, or if that would be wider than the terminal, a line for each column of a word.
     *
     * @param columns the width of the terminal; a very large number without a terminal
     */
    List<String> lines(int columns) {
        List<List<String>> table = new ArrayList<>(rows);
        table.add(0, HEADING);
        int[] widths = widths(table);
        List<String> aligned = table.stream().map(row -> line(row, widths)).toList();
        boolean fits = aligned.stream().allMatch(line -> Columns.of(line) <= columns);
        return fits ? aligned : stacked();
    }

    private static int[] widths(List<List<String>> table) {
        int[] widths = new int[HEADING.size() - 1];
        for (List<String> row : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(Columns.pad(row.get(i), widths[i])).append(GAP);
        }
        return line.append(row.get(widths.length)).toString();
    }

    private List<String> stacked() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(row.get(0));
            row.stream().skip(1).forEach(cell -> lines.add(GAP + cell));
        }
        return lines;
    }
}
