package org.breathcue.compile.expand;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Dose;
import org.breathcue.voice.Utterance;

/** One dose to be given. */
public sealed interface Prescription {
    Span source();

    Dose.Form form();

    Dose dose();

    /** Whether a live session waits for the listener at its end. */
    boolean waits();

    /** Exactly so many seconds; {@code paced} with whole breaths if they are long enough. */
    record Timed(Span source, Dose.Form form, double seconds, boolean paced, boolean waits) implements Prescription {
        @Override
        public Dose dose() {
            return new Dose(Dose.Unit.SECONDS, seconds);
        }
    }

    /** So many breaths at the nominal pace. */
    record Breathed(Span source, Dose.Form form, int breaths, boolean waits) implements Prescription {
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
