package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;

/** One step of a session, as the author wrote it. */
public sealed interface Step {
    Span span();

    /** Whether it may be left out to reach a length. */
    boolean optional();

    record Say(Span span, boolean optional, List<Line> lines) implements Step {}

    record Pause(Span span, boolean optional, Amount amount) implements Step {}

    /** @param sound {@code begin}, {@code turn}, {@code end}, {@code bell}, or the name of a WAV in {@code audio/} */
    record Chime(Span span, boolean optional, String sound) implements Step {}

    /**
     * Breathing alone.
     *
     * @param breath empty for what the session breathes
     * @param breathSpan where the step itself says how to breathe
     */
    record Breathe(
            Span span,
            boolean optional,
            Amount amount,
            Optional<BreathGlide> breath,
            Optional<Span> breathSpan,
            List<HoldCue> cues)
            implements Step {}

    /**
     * Doing a stretch.
     *
     * @param stretch the stretch in its chosen form
     * @param forms all forms of the stretch
     */
    record Perform(Span span, boolean optional, Stretch stretch, StretchForms forms) implements Step {}

    /** @param sides of the stretches in it that are done on both sides */
    record Repeat(Span span, boolean optional, Count count, List<Step> steps, Optional<Amount> rest, Sides sides)
            implements Step {}
}
