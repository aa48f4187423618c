package org.breathcue.script;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the engine may say or ring by itself. */
public enum Call {
    SIDE,
    NEXT,
    HALFWAY,
    LAST_BREATH,
    CHIME,
    COUNTDOWN;

    /** What is called where no script says otherwise. */
    public static final Set<Call> DEFAULT = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(COUNTDOWN)));

    /** The word in a script: {@code last-breath}. */
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
