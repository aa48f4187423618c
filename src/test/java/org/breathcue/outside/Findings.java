package org.breathcue.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The violations found so far, as sentences. */
final class Findings {
    private final List<String> sentences = new ArrayList<>();

    void add(Rule rule, String detail) {
        sentences.add(rule.sentence() + ": " + detail);
    }

    /** Unless {@code kept}, adds a detail of these parts. */
    void expect(boolean kept, Rule rule, @Nullable Object... parts) {
        if (!kept) {
            add(rule, Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining()));
        }
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
