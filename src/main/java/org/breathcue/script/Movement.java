package org.breathcue.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;

/** What a stretch consists of: a hold or a flow. Read the kinds with {@link #match} or {@link #accept}. */
public sealed interface Movement {
    Span span();

    /** Returns the result of the function for this kind. A new kind adds a parameter, so every reader has to handle it. */
    <R> R match(Function<? super Hold, ? extends R> hold, Function<? super Flow, ? extends R> flow);

    /** Runs the action for this kind. */
    default void accept(Consumer<? super Hold> hold, Consumer<? super Flow> flow) {
        this.<Runnable>match(one -> () -> hold.accept(one), one -> () -> flow.accept(one))
                .run();
    }

    /**
     * A hold: the listener stays in the stretch. Its length may differ between repetitions.
     *
     * @param held how the breath is held meanwhile; empty if it goes on
     */
    record Hold(Span span, Series<Amount> amounts, Optional<HeldBreath> held) implements Movement {
        @Override
        public <R> R match(Function<? super Hold, ? extends R> hold, Function<? super Flow, ? extends R> flow) {
            return hold.apply(this);
        }
    }

    /**
     * A flow: lines that all have {@code on} (they follow the breath), or none of which has it (they have a time).
     *
     * @param holds the holds after lines that follow the breath
     */
    record Flow(Span span, List<Line> lines, Map<Line, FlowHold> holds) implements Movement {
        public Flow {
            lines = List.copyOf(lines);
            holds = Map.copyOf(holds);
        }

        /** Returns the cues of all holds, in the order of the lines. */
        public List<HoldCue> cues() {
            return lines.stream()
                    .flatMap(line -> Stream.ofNullable(holds.get(line)))
                    .flatMap(hold -> hold.cues().stream())
                    .toList();
        }

        /** Returns whether the lines follow the breath. */
        public boolean isBreathed() {
            return lines.get(0).on().isPresent();
        }

        @Override
        public <R> R match(Function<? super Hold, ? extends R> hold, Function<? super Flow, ? extends R> flow) {
            return flow.apply(this);
        }
    }

    /** A hold inside a flow, after the phase of one of its lines. */
    record FlowHold(Span span, Amount amount, List<HoldCue> cues) {}

    /** A breath that is held throughout a hold. */
    enum HeldBreath {
        /** After an inhale in {@code enter} with full lungs, after an exhale with empty ones; otherwise with full lungs. */
        AS_ENTERED("held"),
        FULL("held in"),
        EMPTY("held out");

        private final String words;

        HeldBreath(String words) {
            this.words = words;
        }

        /** Returns the words for all kinds. */
        public static List<String> words() {
            return Stream.of(values()).map(kind -> kind.words).toList();
        }

        public static Optional<HeldBreath> named(String words) {
            String plain = words.strip().replaceAll("\\s+", " ");
            return Stream.of(values()).filter(kind -> kind.words.equals(plain)).findFirst();
        }

        /** Returns the phase that fills the hold, after the lines that lead into it. */
        public BreathPhase phase(List<Line> enter) {
            return switch (this) {
                case FULL -> BreathPhase.HOLD_IN;
                case EMPTY -> BreathPhase.HOLD_OUT;
                case AS_ENTERED ->
                    enter.stream()
                            .flatMap(line -> line.on().stream())
                            .reduce((earlier, later) -> later)
                            .filter(last -> last == BreathPhase.EXHALE || last == BreathPhase.HOLD_OUT)
                            .map(last -> BreathPhase.HOLD_OUT)
                            .orElse(BreathPhase.HOLD_IN);
            };
        }
    }
}
