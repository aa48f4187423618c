package org.breathcue.script;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.timeline.BreathPhase;

/**
 * The words with which a {@code breathe} step names the phases of the breath.
 *
 * @param chosen the words that the script chooses, by phase; empty where it wants none. A phase that is missing has the
 *     words of the engine.
 */
public record PhaseWords(Map<BreathPhase, Optional<TextTemplate>> chosen) {
    /** The words of the engine. */
    public static final PhaseWords USUAL = new PhaseWords(Map.of());

    /** No words. */
    public static final PhaseWords NONE = none();

    public PhaseWords {
        chosen = Map.copyOf(chosen);
    }

    private static PhaseWords none() {
        Map<BreathPhase, Optional<TextTemplate>> none = new EnumMap<>(BreathPhase.class);
        for (BreathPhase phase : BreathPhase.values()) {
            none.put(phase, Optional.empty());
        }
        return new PhaseWords(none);
    }

    /** Returns whether the engine names a phase. */
    public boolean isUsual(BreathPhase phase) {
        return !chosen.containsKey(phase);
    }

    /** Returns the words that the script chooses for a phase. */
    public Optional<TextTemplate> of(BreathPhase phase) {
        return chosen.getOrDefault(phase, Optional.empty());
    }

    /** Returns all words of the script. */
    public List<TextTemplate> written() {
        return chosen.values().stream().flatMap(Optional::stream).toList();
    }
}
