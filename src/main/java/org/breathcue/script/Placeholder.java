package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A placeholder in the words of a script. */
public enum Placeholder {
    SIDE,
    OTHER_SIDE,
    COUNT,
    TOTAL,
    /** The name of the stretch. */
    NAME,
    /** The name of the stretch that follows. */
    NEXT,
    /** The length of the hold, in words. */
    HOLD,
    /** The number of the set; in a rest, of the set that follows. */
    SET,
    /** The number of sets. */
    SETS,
    /** The number of the repetition of the innermost {@code repeat}; in its rest, of the one that follows. */
    ROUND,
    /** The number of repetitions of the innermost {@code repeat}. */
    ROUNDS;

    /** Returns the name between the braces, such as {@code other side}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns the placeholder with its braces, such as <code>{other side}</code>. */
    public String written() {
        return "{" + word() + "}";
    }

    public static Optional<Placeholder> named(String word) {
        return Stream.of(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(Placeholder::word).toList();
    }
}
