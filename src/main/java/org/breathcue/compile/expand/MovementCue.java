package org.breathcue.compile.expand;

import java.util.Optional;
import java.util.OptionalDouble;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;

/**
 * A place in a movement that leads into a dose or out of it, and its words.
 *
 * @param on the breath phase it starts with; without one it stops the breath
 * @param seconds with {@code on} the length of the phase, if prescribed; else the time after the words
 * @param waits whether a live session then waits for the listener
 */
public record MovementCue(
        Span source, Utterance utterance, Role role, Optional<BreathPhase> on, OptionalDouble seconds, boolean waits) {}
