package org.breathcue.compile.expand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Sound;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/** One part of an expanded session; its parts follow one another. Read the kinds with a {@link Visitor}. */
public sealed interface Part {
    Span source();

    /** Calls the method of the visitor for this kind of part. */
    void accept(Visitor visitor);

    /** Reads parts by their kind. A new kind adds a method, so every reader has to handle it. */
    interface Visitor {
        void chapter(Chapter chapter);

        void sound(SoundChanged changed);

        void words(Words words);

        void silence(Silence silence);

        void freeBreaths(FreeBreaths breaths);

        void waitForListener(Wait wait);

        void ring(Ring ring);

        void movement(Movement movement);
    }

    /** From here on, another sound is under the words; takes no time. */
    record SoundChanged(Span source, Sound sound) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.sound(this);
        }
    }

    /** A step, or one side of it, begins; takes no time. What the engine says before the first step has no place. */
    record Chapter(Span source, @Nullable Place place, String name) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.chapter(this);
        }
    }

    /**
     * Words outside a movement.
     *
     * @param least how long they are given at least, in seconds
     * @param most how long they may take; more is an error
     */
    record Words(Span source, Utterance utterance, Role role, double least, double most) implements Part {
        Words(Span source, Utterance utterance, Role role) {
            this(source, utterance, role, 0);
        }

        Words(Span source, Utterance utterance, Role role, double least) {
            this(source, utterance, role, least, Double.POSITIVE_INFINITY);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.words(this);
        }
    }

    /**
     * Silence, in which something may be heard.
     *
     * @param least how short it may become to reach a length, in seconds
     * @param most how long it may become
     * @param range what the script writes, if that leaves the choice
     */
    record Silence(Span source, double seconds, double least, double most, Optional<Amount> range, Interlude interlude)
            implements Part {
        /** Silence that lasts just so long. */
        static Silence fixed(Span source, double seconds) {
            return new Silence(source, seconds, seconds, seconds, Optional.empty(), Interlude.SILENT);
        }

        /** Silence that nobody prescribed. */
        static Silence elastic(Span source, double seconds, double least, double most) {
            return new Silence(source, seconds, least, most, Optional.empty(), Interlude.SILENT);
        }

        /** Silence from the low to the high end of an amount in seconds. */
        static Silence ranged(Span source, Amount amount) {
            return new Silence(
                    source, amount.low(), amount.low(), amount.high(), Optional.of(amount), Interlude.SILENT);
        }

        Silence with(Interlude heard) {
            return new Silence(source, seconds, least, most, range, heard);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.silence(this);
        }
    }

    /** Breaths that are no dose: a switch or a rest counted in breaths. */
    record FreeBreaths(Span source, int breaths, BreathRatio breath, Interlude interlude) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.freeBreaths(this);
        }
    }

    /** A live session waits here for the listener; takes no time. */
    record Wait(Span source) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.waitForListener(this);
        }
    }

    record Ring(Span source, String sound) implements Part {
        @Override
        public void accept(Visitor visitor) {
            visitor.ring(this);
        }
    }

    /**
     * The words with which breathing alone names a phase.
     *
     * @param breaths the number of breaths in which they are spoken, from the first one on
     * @param written whether the script chose them
     */
    record PhaseName(Span source, Utterance words, int breaths, boolean written) {}

    /** One dose with the ways in and out. Movements that follow each other directly share one breath clock. */
    record Movement(
            Span source,
            Place place,
            MovementBreath breath,
            Calls calls,
            Map<BreathPhase, PhaseName> names,
            List<MovementCue> enter,
            Prescription prescription,
            List<DoseCue> cues,
            List<MovementCue> leave)
            implements Part {
        /** The highest number of a second that is counted. */
        private static final int MOST_COUNTED = 600;

        /** By how much a breath may be slowed. */
        private static final double SLOWEST = 2;

        /** Without the number of the repetition, which an earlier part of the same repetition says. */
        Movement uncounted() {
            Calls less = calls.without(Call.REPETITIONS);
            return new Movement(source, place, breath, less, names, enter, prescription, cues, leave);
        }

        Movement entering(List<MovementCue> lines) {
            return new Movement(source, place, breath, calls, names, lines, prescription, cues, leave);
        }

        Movement leaving(List<MovementCue> lines) {
            return new Movement(source, place, breath, calls, names, enter, prescription, cues, lines);
        }

        /** Whether the soft chime may ring in the dose: it is called for, and the dose lasts long enough. */
        public boolean mayRing() {
            DoseAmount dose = prescription.dose();
            return calls.contains(Call.CHIME)
                    && switch (dose.unit()) {
                        case SECONDS -> dose.value() >= Calls.SHORTEST_WITH_CHIME;
                        case BREATHS -> breath.seconds((int) dose.value()) >= Calls.SHORTEST_WITH_CHIME;
                        case TIMES -> false;
                    };
        }

        /** Returns the highest number of a second that may be counted in the dose; 0 if its seconds are not counted. */
        public int counted() {
            if (!calls.contains(Call.COUNT)) {
                return 0;
            }
            double longest = prescription.match(
                    timed -> timed.form() == DoseForm.BREATHE ? longestPhase() : timed.seconds(),
                    breathed -> longestPhase(),
                    Prescription.Held::seconds,
                    flow -> SLOWEST * longest(flow));
            return (int) Math.min(MOST_COUNTED, Math.ceil(longest));
        }

        /** A breath that has to fill a dose with others can be somewhat longer than its own length. */
        private double longestPhase() {
            return Stream.of(breath.glide().from(), breath.glide().to())
                    .flatMap(ratio -> ratio.phases().stream().map(ratio::seconds))
                    .mapToDouble(seconds -> SLOWEST * seconds)
                    .max()
                    .orElse(0);
        }

        private static double longest(Prescription.Flowed flow) {
            return flow.cycles().stream()
                    .flatMap(cycle -> cycle.phases().stream())
                    .mapToDouble(Prescription.Phase::seconds)
                    .max()
                    .orElse(0);
        }

        /** Returns the numbers of the repetitions in the dose; none if they are not said. */
        public List<Integer> repetitions() {
            DoseAmount dose = prescription.dose();
            int last = place.time() + (dose.unit() == DoseUnit.TIMES ? (int) dose.value() - 1 : 0);
            return calls.contains(Call.REPETITIONS)
                    ? IntStream.rangeClosed(place.time(), last).boxed().toList()
                    : List.of();
        }

        /** Returns the number that the countdown at the end of the dose starts with; 0 if there is none. */
        public int countdown() {
            DoseAmount dose = prescription.dose();
            return dose.unit() == DoseUnit.SECONDS ? calls.countdownIn(dose.value(), Calls.SHORTEST_WITH_COUNTDOWN) : 0;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.movement(this);
        }
    }
}
