package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand in braces in the words of a script. */
public enum Placeholder {
    SIDE,
    OTHER_SIDE,
    COUNT,
    TOTAL,
    /** The name of the stretch. */
    NAME,
    /** The name of the stretch that follows. */
    NEXT,
    /** How long the hold is, in words. */
    HOLD;

    /** The name between the braces: {@code other side}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** With the braces: <code>{other side}</code>. */
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
