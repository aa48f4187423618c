package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How many words are spoken in repetitions. */
public enum Guide {
    /** Full words in the first breath of every set and side, short words otherwise. */
    FULL,
    /** Full words, then short words, then only the breath sound. */
    FADING,
    /** Short words, then only the breath sound. */
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
