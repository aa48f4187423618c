package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;

/** The violations found so far, as sentences. */
final class Findings {
    private final List<String> sentences = new ArrayList<>();

    void add(Rule rule, String detail) {
        sentences.add(rule.sentence() + ": " + detail);
    }

    /** Adds {@code detail} unless {@code kept}. */
    void expect(boolean kept, Rule rule, String detail) {
        if (!kept) {
            add(rule, detail);
        }
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
