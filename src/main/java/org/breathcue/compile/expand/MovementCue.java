package org.breathcue.compile.expand;

import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Line;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;

/**
 * A place in a movement that leads into a dose or out of it, and its words.
 *
 * @param on the breath phase it starts with; without one it stops the breath
 * @param time empty only with {@code on}, where the breath and the words decide the length of the phase
 * @param waits whether a live session then waits for the listener
 */
public record MovementCue(
        Span source, Utterance utterance, Role role, Optional<BreathPhase> on, Optional<Time> time, boolean waits) {
    /** A time in seconds, after the words or with them. */
    public record Time(double seconds, Line.Time.Kind kind) {
        static Time afterWords(double seconds) {
            return new Time(seconds, Line.Time.Kind.AFTER_WORDS);
        }
    }
}
