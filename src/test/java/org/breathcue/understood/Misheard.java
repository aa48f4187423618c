package org.breathcue.understood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A word that was misheard in at least one session.
 *
 * @param word empty for words that were not said
 * @param said how often it was said
 * @param as what was heard for it, and how often; empty if nothing was heard
 * @param where the line of the script in which it was first misheard
 */
record Misheard(String word, int said, Map<String, Integer> as, String where) {
    int times() {
        return as.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the words misheard in the given sessions, the most frequent first. */
    static List<Misheard> in(List<Understood> sessions) {
        Map<String, Integer> said = new TreeMap<>();
        Map<String, Map<String, Integer>> as = new TreeMap<>();
        Map<String, String> where = new TreeMap<>();
        for (Understood session : sessions) {
            for (Alignment.Step step : session.alignment().steps()) {
                for (String word : step.said().split(" ", -1)) {
                    said.merge(word, 1, Integer::sum);
                }
                if (step.isError()) {
                    as.computeIfAbsent(step.said(), word -> new TreeMap<>()).merge(step.heard(), 1, Integer::sum);
                    where.putIfAbsent(
                            step.said(),
                            session.spoken().get(session.origin(step)).where());
                }
            }
        }
        List<Misheard> all = new ArrayList<>();
        as.forEach((word, heard) -> all.add(new Misheard(
                word,
                word.isEmpty() ? 0 : said.getOrDefault(word, 0),
                Map.copyOf(heard),
                where.getOrDefault(word, ""))));
        all.sort(Comparator.comparingInt(Misheard::times).reversed().thenComparing(Misheard::word));
        return List.copyOf(all);
    }

    /** Returns what was heard, the most frequent first. */
    String heard() {
        return as.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> (entry.getKey().isEmpty() ? "(nothing)" : entry.getKey())
                        + (entry.getValue() > 1 ? " ×" + entry.getValue() : ""))
                .collect(Collectors.joining(", "));
    }
}
