package org.breathcue.compile.expand;

import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.HoldMoment;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.voice.Utterance;

/**
 * Words of the script inside a hold.
 *
 * @param twin the words of the other side, which get the same time
 * @param seconds after the words, kept free of the engine's own
 */
public record DoseCue(
        Span source,
        Utterance utterance,
        Optional<Utterance> twin,
        HoldMoment moment,
        Optional<BreathPhase> on,
        double seconds) {
    /** Words that start with the dose. */
    static DoseCue atStart(Span source, Utterance utterance) {
        HoldMoment start = new HoldMoment(source, HoldMoment.Kind.AFTER_START, 0);
        return new DoseCue(source, utterance, Optional.empty(), start, Optional.empty(), 0);
    }

    DoseCue withTwin(Utterance other) {
        return new DoseCue(source, utterance, Optional.of(other), moment, on, seconds);
    }
}
