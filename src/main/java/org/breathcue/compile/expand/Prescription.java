package org.breathcue.compile.expand;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.voice.Utterance;

/** One dose as the script prescribes it, before it has frames. Read the kinds with {@link #match}. */
public sealed interface Prescription {
    /** Returns the result of the function for this kind. A new kind adds a parameter, so every reader has to handle it. */
    <R> R match(
            Function<? super Timed, ? extends R> timed,
            Function<? super Breathed, ? extends R> breathed,
            Function<? super Held, ? extends R> held,
            Function<? super Flowed, ? extends R> flowed);

    Span source();

    DoseForm form();

    DoseAmount dose();

    /** Whether a live session waits for the listener at its end. */
    boolean waits();

    /**
     * A dose of an exact number of seconds.
     *
     * @param paced whether it is filled with whole breaths, if it is long enough for one
     */
    record Timed(Span source, DoseForm form, double seconds, boolean paced, boolean waits) implements Prescription {
        @Override
        public DoseAmount dose() {
            return new DoseAmount(DoseUnit.SECONDS, seconds);
        }

        @Override
        public <R> R match(
                Function<? super Timed, ? extends R> timed,
                Function<? super Breathed, ? extends R> breathed,
                Function<? super Held, ? extends R> held,
                Function<? super Flowed, ? extends R> flowed) {
            return timed.apply(this);
        }
    }

    /** A dose of whole breaths at the pace of the movement. */
    record Breathed(Span source, DoseForm form, int breaths, boolean waits) implements Prescription {
        @Override
        public DoseAmount dose() {
            return new DoseAmount(DoseUnit.BREATHS, breaths);
        }

        @Override
        public <R> R match(
                Function<? super Timed, ? extends R> timed,
                Function<? super Breathed, ? extends R> breathed,
                Function<? super Held, ? extends R> held,
                Function<? super Flowed, ? extends R> flowed) {
            return breathed.apply(this);
        }
    }

    /** A hold of an exact number of seconds in which the breath is held: one phase. */
    record Held(Span source, BreathPhase phase, double seconds, boolean waits) implements Prescription {
        @Override
        public DoseForm form() {
            return DoseForm.HOLD;
        }

        @Override
        public DoseAmount dose() {
            return new DoseAmount(DoseUnit.SECONDS, seconds);
        }

        @Override
        public <R> R match(
                Function<? super Timed, ? extends R> timed,
                Function<? super Breathed, ? extends R> breathed,
                Function<? super Held, ? extends R> held,
                Function<? super Flowed, ? extends R> flowed) {
            return held.apply(this);
        }
    }

    /** A flow that follows the breath, a number of times through its lines, or once through a part of them. */
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

        @Override
        public <R> R match(
                Function<? super Timed, ? extends R> timed,
                Function<? super Breathed, ? extends R> breathed,
                Function<? super Held, ? extends R> held,
                Function<? super Flowed, ? extends R> flowed) {
            return flowed.apply(this);
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
