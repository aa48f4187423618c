package org.breathcue.compile.expand;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.voice.Utterance;

/** One dose to be given. */
public sealed interface Prescription {
    Span source();

    DoseForm form();

    DoseAmount dose();

    /** Whether a live session waits for the listener at its end. */
    boolean waits();

    /** Exactly so many seconds; {@code paced} with whole breaths if they are long enough. */
    record Timed(Span source, DoseForm form, double seconds, boolean paced, boolean waits) implements Prescription {
        @Override
        public DoseAmount dose() {
            return new DoseAmount(DoseUnit.SECONDS, seconds);
        }
    }

    /** So many breaths at the nominal pace. */
    record Breathed(Span source, DoseForm form, int breaths, boolean waits) implements Prescription {
        @Override
        public DoseAmount dose() {
            return new DoseAmount(DoseUnit.BREATHS, breaths);
        }
    }

    /** Moving with the breath, so many times through the lines. */
    record Flowed(Span source, int times, List<Cycle> cycles) implements Prescription {
        @Override
        public DoseForm form() {
            return DoseForm.FLOW;
        }

        @Override
        public DoseAmount dose() {
            return new DoseAmount(DoseUnit.TIMES, times);
        }

        @Override
        public boolean waits() {
            return false;
        }
    }

    /** One breath of a flow, from its first phase. */
    record Cycle(List<Phase> phases) {}

    /**
     * One phase of a flow.
     *
     * @param seconds its length before its words are measured
     * @param words empty where the breath sound alone tells
     * @param twin the words of the other side, which get the same time
     */
    record Phase(Span source, BreathPhase phase, double seconds, Optional<Utterance> words, Optional<Utterance> twin) {
        Phase withTwin(Optional<Utterance> other) {
            return new Phase(source, phase, seconds, words, other);
        }
    }
}
