package org.breathcue.compile;

import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Moment;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.voice.Utterance;

/**
 * Words of the script inside a hold.
 *
 * @param twin the words of the other side, which get the same time
 * @param seconds after the words, kept free of the engine's own
 */
record HeldCue(
        Span source,
        Utterance utterance,
        Optional<Utterance> twin,
        Moment moment,
        Optional<BreathPhase> on,
        double seconds) {
    HeldCue withTwin(Utterance other) {
        return new HeldCue(source, utterance, Optional.of(other), moment, on, seconds);
    }
}
