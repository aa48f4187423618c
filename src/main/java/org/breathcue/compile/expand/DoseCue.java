package org.breathcue.compile.expand;

import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.HoldCue;
import org.breathcue.script.HoldMoment;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.voice.Utterance;

/**
 * Words of the script inside a hold, a chime, or both.
 *
 * @param utterance the words; they follow the chime
 * @param twin the words of the other side, which get the same time
 * @param seconds after the words, kept free of the engine's own
 * @param every the seconds from one of its repetitions to the next; 0 if it is heard once
 */
public record DoseCue(
        Span source,
        Optional<Utterance> utterance,
        Optional<Utterance> twin,
        Optional<HoldCue.Ring> chime,
        HoldMoment moment,
        Optional<BreathPhase> on,
        double seconds,
        double every) {
    /** Words that start with the dose. */
    static DoseCue atStart(Span source, Utterance utterance) {
        HoldMoment start = new HoldMoment(source, HoldMoment.Kind.AFTER_START, 0);
        return new DoseCue(
                source, Optional.of(utterance), Optional.empty(), Optional.empty(), start, Optional.empty(), 0, 0);
    }

    DoseCue withTwin(Optional<Utterance> other) {
        return new DoseCue(source, utterance, other, chime, moment, on, seconds, every);
    }
}
