package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.timeline.BreathPhase;

/** A breath that is held throughout a hold. */
public enum HeldBreath {
    /** After an inhale in {@code enter} with full lungs, after an exhale with empty ones; otherwise with full lungs. */
    AS_ENTERED("held"),
    FULL("held in"),
    EMPTY("held out");

    private final String words;

    HeldBreath(String words) {
        this.words = words;
    }

    /** Returns the words for all kinds. */
    public static List<String> words() {
        return Stream.of(values()).map(kind -> kind.words).toList();
    }

    public static Optional<HeldBreath> named(String words) {
        String plain = words.strip().replaceAll("\\s+", " ");
        return Stream.of(values()).filter(kind -> kind.words.equals(plain)).findFirst();
    }

    /** Returns the phase that fills the hold, after the lines that lead into it. */
    public BreathPhase phase(List<Line> enter) {
        return switch (this) {
            case FULL -> BreathPhase.HOLD_IN;
            case EMPTY -> BreathPhase.HOLD_OUT;
            case AS_ENTERED ->
                enter.stream()
                        .flatMap(line -> line.on().stream())
                        .reduce((earlier, later) -> later)
                        .filter(last -> last == BreathPhase.EXHALE || last == BreathPhase.HOLD_OUT)
                        .map(last -> BreathPhase.HOLD_OUT)
                        .orElse(BreathPhase.HOLD_IN);
        };
    }
}
