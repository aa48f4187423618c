package org.breathcue.script;

import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;

/**
 * One line of a script.
 *
 * @param say what is said
 * @param shortSay what is said when it comes again
 * @param on the breath phase it starts with
 * @param time the listener's time: after the words, or with {@code on} the length of the phase
 */
public record Line(
        Span span,
        TextTemplate say,
        Optional<TextTemplate> shortSay,
        Optional<BreathPhase> on,
        Optional<Amount> time) {}
