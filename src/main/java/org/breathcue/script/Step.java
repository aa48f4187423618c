package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;

/** One step of a session, as the author wrote it. */
public sealed interface Step {
    Span span();

    record Say(Span span, List<Line> lines) implements Step {}

    record Pause(Span span, Amount amount) implements Step {}

    /** @param sound {@code begin}, {@code turn}, {@code end}, {@code bell}, or the name of a WAV in {@code audio/} */
    record Chime(Span span, String sound) implements Step {}

    record Breathe(Span span, Amount amount, Optional<BreathRatio> breath) implements Step {}

    record Perform(Span span, Stretch stretch) implements Step {}

    record Repeat(Span span, Count count, List<Step> steps, Optional<Amount> rest) implements Step {}
}
