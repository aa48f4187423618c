package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.breathcue.diagnostic.Span;

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
     * A hold: the listener stays in the stretch.
     *
     * @param held how the breath is held meanwhile; empty if it goes on
     */
    record Hold(Span span, Amount amount, Optional<HeldBreath> held) implements Movement {
        @Override
        public <R> R match(Function<? super Hold, ? extends R> hold, Function<? super Flow, ? extends R> flow) {
            return hold.apply(this);
        }
    }

    /** A flow: lines that all have {@code on} (they follow the breath), or all have only a time. */
    record Flow(Span span, List<Line> lines) implements Movement {
        /** Returns whether the lines follow the breath. */
        public boolean isBreathed() {
            return lines.get(0).on().isPresent();
        }

        @Override
        public <R> R match(Function<? super Hold, ? extends R> hold, Function<? super Flow, ? extends R> flow) {
            return flow.apply(this);
        }
    }
}
