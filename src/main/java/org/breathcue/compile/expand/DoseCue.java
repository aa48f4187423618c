package org.breathcue.compile.expand;

import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.HoldCue;
import org.breathcue.script.HoldMoment;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Place;
import org.breathcue.voice.Utterance;

/**
 * Words of the script inside a hold, a chime, or both.
 *
 * @param words its words; they follow the chime
 * @param twin the same cue on the other side, whose words get the same time
 * @param seconds after the words, kept free of the engine's own
 * @param every the seconds from one of its repetitions to the next; 0 if it is heard once
 */
public record DoseCue(
        Span source,
        Optional<CueWords> words,
        Optional<Twin> twin,
        Optional<HoldCue.Ring> chime,
        HoldMoment moment,
        Optional<BreathPhase> on,
        double seconds,
        double every) {
    /** A cue on the other side. */
    public record Twin(Place place, CueWords words) {}

    /** Words that start with the dose. */
    static DoseCue atStart(Span source, Utterance utterance) {
        HoldMoment start = new HoldMoment(source, HoldMoment.Kind.AFTER_START, 0);
        return new DoseCue(
                source,
                Optional.of(CueWords.always(utterance)),
                Optional.empty(),
                Optional.empty(),
                start,
                Optional.empty(),
                0,
                0);
    }

    /**
     * Returns the cue with that of the other side.
     *
     * @param place of the other side
     */
    DoseCue withTwin(Place place, DoseCue other) {
        Optional<Twin> twin = other.words.map(said -> new Twin(place, said));
        return new DoseCue(source, words, twin, chime, moment, on, seconds, every);
    }
}
