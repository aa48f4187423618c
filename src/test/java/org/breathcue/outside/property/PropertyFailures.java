package org.breathcue.outside.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.breathcue.outside.generate.GeneratedScript;

/** By property and seed, what does not hold. */
final class PropertyFailures {
    private static final int SHOWN = 3;

    private final Map<String, Map<Integer, String>> failures = new ConcurrentHashMap<>();

    /** Runs an inspection; if it cannot go to its end, there was no plan. */
    void inspect(int seed, GeneratedScript script, Runnable inspection) {
        try {
            inspection.run();
        } catch (RuntimeException | AssertionError e) {
            add("a plan", seed, script, List.of(e.toString()));
        }
    }

    void add(String property, int seed, GeneratedScript script, List<String> problems) {
        if (!problems.isEmpty()) {
            failures.computeIfAbsent(property, key -> new ConcurrentSkipListMap<>())
                    .putIfAbsent(seed, "seed " + seed + ":\n" + String.join("\n", problems) + "\n" + script.printed());
        }
    }

    void assertNone(String property) {
        Map<Integer, String> failed = failures.getOrDefault(property, Map.of());
        List<String> first = failed.values().stream().limit(SHOWN).toList();
        assertThat(failed)
                .as(() -> failed.size() + " scripts fail " + property + "\n\n" + String.join("\n\n", first))
                .isEmpty();
    }
}
