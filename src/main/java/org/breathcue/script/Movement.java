package org.breathcue.script;

import java.util.List;
import org.breathcue.diagnostic.Span;

/** What a stretch is: staying, or moving along the breath or along time. */
public sealed interface Movement {
    Span span();

    /** Staying in the stretch. */
    record Hold(Span span, Amount amount) implements Movement {}

    /** Lines that all have {@code on} (along the breath), or all have only {@code for} (along time). */
    record Flow(Span span, List<Line> lines) implements Movement {
        /** Whether the lines follow the breath. */
        public boolean isBreathed() {
            return lines.get(0).on().isPresent();
        }
    }
}
