package org.breathcue.compile;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Dose;
import org.breathcue.voice.Utterance;

/** One dose to be given. */
sealed interface Prescription {
    Span source();

    Dose.Form form();

    Dose dose();

    /** Exactly so many seconds; {@code paced} with whole breaths if they are long enough. */
    record Timed(Span source, Dose.Form form, double seconds, boolean paced) implements Prescription {
        @Override
        public Dose dose() {
            return new Dose(Dose.Unit.SECONDS, seconds);
        }
    }

    /** So many breaths at the nominal pace. */
    record Breathed(Span source, Dose.Form form, int breaths) implements Prescription {
        @Override
        public Dose dose() {
            return new Dose(Dose.Unit.BREATHS, breaths);
        }
    }

    /** Moving with the breath, so many times through the lines. */
    record Flowed(Span source, int times, List<Cycle> cycles) implements Prescription {
        @Override
        public Dose.Form form() {
            return Dose.Form.FLOW;
        }

        @Override
        public Dose dose() {
            return new Dose(Dose.Unit.TIMES, times);
        }
    }

    /** One breath of a flow, from its first phase. */
    record Cycle(List<Phase> phases) {}

    /**
     * One phase of a flow.
     *
     * @param seconds its length before its words are measured
     * @param twin the words of the other side, which get the same time
     */
    record Phase(BreathPhase phase, double seconds, Optional<Cue> cue, Optional<Utterance> twin) {}
}
