package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How many words are spoken in repetitions, for lines that have {@code short}. */
public enum Guide {
    /** {@code say} every time. */
    FULL,
    /** {@code say}, then {@code short}, then for some lines only the breath sound. */
    FADING,
    /** {@code short}, then for some lines only the breath sound. */
    QUIET;

    /** Returns the word in a script. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the words of all guides. */
    public static List<String> words() {
        return Stream.of(values()).map(Guide::word).toList();
    }

    /** Returns the guide with that word. */
    public static Optional<Guide> named(String word) {
        return Stream.of(values()).filter(guide -> guide.word().equals(word)).findFirst();
    }
}
