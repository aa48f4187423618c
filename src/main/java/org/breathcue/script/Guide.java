package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How many of the words are spoken when they come again. */
public enum Guide {
    /** In full with the first breath of every set and side, short otherwise. */
    FULL,
    /** In full, then short, then the breath sound alone. */
    FADING,
    /** Short, then the breath sound alone. */
    QUIET;

    /** The word in a script. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all guides. */
    public static List<String> words() {
        return Stream.of(values()).map(Guide::word).toList();
    }

    /** The guide of that word. */
    public static Optional<Guide> named(String word) {
        return Stream.of(values()).filter(guide -> guide.word().equals(word)).findFirst();
    }
}
