package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.breathcue.diagnostic.Span;

/**
 * A stretch with everything that lies over it already in place: defaults, a variation, what a step overrides.
 *
 * @param span the step that asks for it
 * @param switchTime the time to change sides; empty for the default
 * @param build whether repeated holds grow from the low to the high end
 * @param calls what the engine may say; empty for what the session says
 * @param breath empty for what the session breathes
 * @param breathSpan where that breath is written
 * @param guide empty for what the session says
 */
public record Stretch(
        Span span,
        TextTemplate name,
        Optional<Position> position,
        List<Prop> props,
        Optional<TextTemplate> caution,
        List<Line> setup,
        Sides sides,
        Optional<Amount> switchTime,
        List<Line> enter,
        Movement movement,
        Count times,
        Count sets,
        Optional<Amount> rest,
        boolean build,
        List<Line> leave,
        List<HoldCue> cues,
        Optional<Set<Call>> calls,
        Optional<BreathRatio> breath,
        Optional<Span> breathSpan,
        Optional<Guide> guide) {}
