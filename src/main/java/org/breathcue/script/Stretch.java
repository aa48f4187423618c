package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;

/**
 * A stretch with everything a step overrides already in place.
 *
 * @param span the step that asks for it
 * @param switchTime the time to change sides; empty for the default
 */
public record Stretch(
        Span span,
        Wording name,
        Optional<Position> position,
        List<String> props,
        Optional<Wording> caution,
        List<Line> setup,
        Sides sides,
        Optional<Amount> switchTime,
        List<Line> enter,
        Movement movement,
        Count times,
        Count sets,
        Optional<Amount> rest,
        List<Line> leave,
        Optional<BreathRatio> breath) {}
