package org.breathcue.compile;

import java.util.Optional;
import java.util.OptionalDouble;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;

/**
 * Words at a place in a movement.
 *
 * @param on the breath phase they start with; without one they stop the breath
 * @param seconds with {@code on} the length of the phase, if prescribed; else the time after the words
 */
record Cue(Span source, Utterance utterance, Role role, Optional<BreathPhase> on, OptionalDouble seconds) {}
