package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;

/**
 * One line of a script.
 *
 * @param say the words
 * @param shortSay the words in repetitions; without them, {@code say} is spoken every time
 * @param on the breath phase that the words start with
 * @param time the time of the line; with {@code on}, the length of the phase
 */
public record Line(
        Span span, TextTemplate say, Optional<TextTemplate> shortSay, Optional<BreathPhase> on, Optional<Time> time) {
    /** Returns its long and its short form. */
    public List<TextTemplate> templates() {
        return Stream.concat(Stream.of(say), shortSay.stream()).toList();
    }

    /**
     * The time that a line sets.
     *
     * @param kind what the time counts
     */
    public record Time(Amount amount, Kind kind) {
        /** What the time of a line counts. */
        public enum Kind {
            /** The time for the listener after the words. */
            AFTER_WORDS,
            /** The whole time of the line, which its words must fit into. */
            WITH_WORDS
        }
    }
}
