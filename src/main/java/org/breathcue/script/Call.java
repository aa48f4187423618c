package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A call or chime that the program adds to a session automatically. */
public enum Call {
    SIDE,
    NEXT,
    HALFWAY,
    LAST_BREATH,
    CHIME,
    SET,
    REST,
    READY,
    LENGTH,
    COUNTDOWN,
    COUNT,
    REPETITIONS;

    /** Returns the word in a script, such as {@code last-breath}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Stream.of(values()).map(Call::word).toList();
    }

    public static Optional<Call> named(String word) {
        return Stream.of(values()).filter(call -> call.word().equals(word)).findFirst();
    }
}
