package org.breathcue.understood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in Markdown of the words understood: by voice, by session, by word, and by utterance. */
final class Report {
    private final StringBuilder text = new StringBuilder("# Understood\n");

    private Report() {}

    static String of(List<Understood> sessions) {
        Report report = new Report();
        Map<String, List<Understood>> voices = sessions.stream()
                .collect(Collectors.groupingBy(Understood::voice, LinkedHashMap::new, Collectors.toList()));
        report.rates(voices);
        voices.forEach((voice, heard) -> {
            report.words(voice, Misheard.in(heard));
            report.utterances(voice, heard);
        });
        return report.text.toString();
    }

    /** Returns the error rate of all sessions together. */
    static double rate(List<Understood> sessions) {
        long errors =
                sessions.stream().mapToLong(each -> each.alignment().errors()).sum();
        return (double) errors
                / sessions.stream().mapToInt(each -> each.alignment().words()).sum();
    }

    private void rates(Map<String, List<Understood>> voices) {
        table("voice", "session", "words", "heard as another", "not heard", "not said", "misheard", "calls missed");
        voices.forEach((voice, sessions) -> {
            sessions.forEach(session -> rates(voice, session.session(), List.of(session)));
            rates(voice, "**all**", sessions);
        });
    }

    private void rates(String voice, String name, List<Understood> sessions) {
        List<Alignment.Step> errors = sessions.stream()
                .flatMap(session -> session.alignment().steps().stream())
                .filter(Alignment.Step::isError)
                .toList();
        long notHeard = errors.stream().filter(step -> step.heard().isEmpty()).count();
        long notSaid = errors.stream().filter(step -> step.said().isEmpty()).count();
        row(
                voice,
                name,
                sessions.stream().mapToInt(each -> each.alignment().words()).sum(),
                errors.size() - notHeard - notSaid,
                notHeard,
                notSaid,
                percent(rate(sessions)),
                sessions.stream().mapToInt(each -> Calls.missed(each).size()).sum());
    }

    private void words(String voice, List<Misheard> words) {
        text.append("\n## Words of ").append(voice).append(" that were misheard\n");
        table("word", "said", "misheard", "as", "first in");
        words.forEach(word -> row(
                word.word().isEmpty() ? "(nothing)" : word.word(),
                word.word().isEmpty() ? "" : word.said(),
                word.times(),
                word.heard(),
                word.where()));
    }

    private void utterances(String voice, List<Understood> sessions) {
        Map<List<String>, Integer> rows = new LinkedHashMap<>();
        for (Understood session : sessions) {
            List<Understood.Range> ranges = session.ranges();
            session.alignment().steps().stream()
                    .filter(Alignment.Step::isError)
                    .map(session::origin)
                    .distinct()
                    .forEach(utterance -> {
                        Spoken spoken = session.spoken().get(utterance);
                        Understood.Range range = ranges.get(utterance);
                        List<String> heard = session.heard().subList(range.from(), range.to());
                        rows.merge(List.of(spoken.text(), String.join(" ", heard), spoken.where()), 1, Integer::sum);
                    });
        }
        text.append("\n## What ").append(voice).append(" said, and what was heard\n");
        table("said", "heard", "times", "in");
        rows.forEach((row, times) -> row(row.get(0), row.get(1), times, row.get(2)));
    }

    private void table(String... columns) {
        text.append('\n');
        row((Object[]) columns);
        row(Stream.of(columns).map(column -> "---").toArray());
    }

    private void row(Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(cell).append(' ');
        }
        text.append("|\n");
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * rate);
    }
}
