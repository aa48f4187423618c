package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.SoundChange;

/**
 * A stretch after merging the defaults, the variation and the overrides of the step.
 *
 * @param span the step that uses the stretch
 * @param announced whether the engine speaks the name
 * @param settle the time after the set-up; empty for the default
 * @param switchTime the time to change sides; empty for the default
 * @param build whether repeated holds grow from the low to the high end
 * @param calls the automatic calls; empty for those of the session
 * @param breath empty for the breath of the session
 * @param breathSpan where that breath is written
 * @param guide empty for the guide of the session
 * @param sound what it changes of the sound under the words
 */
public record Stretch(
        Span span,
        TextTemplate name,
        boolean announced,
        Optional<Position> position,
        List<Prop> props,
        Optional<Caution> caution,
        List<Line> setup,
        Optional<Amount> settle,
        Sides sides,
        Optional<Amount> switchTime,
        List<Line> enter,
        Movement movement,
        Count times,
        Count sets,
        Optional<Rest> rest,
        boolean build,
        List<Line> leave,
        List<HoldCue> cues,
        Optional<Calls> calls,
        Optional<BreathRatio> breath,
        Optional<Span> breathSpan,
        Optional<Guide> guide,
        SoundChange sound) {
    /** Returns all lines in the order in which they are first heard. */
    public List<Line> lines() {
        return Stream.of(
                        setup,
                        enter,
                        movement.match(hold -> List.<Line>of(), Movement.Flow::lines),
                        cues.stream().map(HoldCue::line).toList(),
                        leave,
                        rest.map(Rest::allLines).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * A safety note of a stretch, spoken once in a session.
     *
     * @param beforeSetup whether it is spoken before the set-up instead of after it
     */
    public record Caution(TextTemplate words, boolean beforeSetup) {}
}
