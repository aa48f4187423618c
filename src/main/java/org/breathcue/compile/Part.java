package org.breathcue.compile;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.BreathRatio;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;

/** What a session is made of, one after the other. */
sealed interface Part {
    Span source();

    /** A step, or one side of it, begins; takes no time. */
    record Chapter(Span source, Place place, String name) implements Part {}

    record Words(Span source, Utterance utterance, Role role) implements Part {}

    /** Silence, in which a call may sound from the start if it fits. */
    record Silence(Span source, double seconds, Optional<Utterance> call) implements Part {
        Silence(Span source, double seconds) {
            this(source, seconds, Optional.empty());
        }
    }

    /** Breaths that are no dose: a switch or a rest counted in breaths. */
    record FreeBreaths(Span source, int breaths, BreathRatio breath, Optional<Utterance> call) implements Part {}

    record Ring(Span source, String sound) implements Part {}

    /** One dose with the ways in and out. Movements that follow each other directly share one breath clock. */
    record Movement(
            Span source, Place place, BreathRatio breath, List<Cue> enter, Prescription prescription, List<Cue> leave)
            implements Part {}
}
