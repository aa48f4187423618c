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
 * @param settle the time after the setup; empty for the default
 * @param switchTime the time to change sides; empty for the default
 * @param build how repeated holds go through their range; empty if they do not
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
        Series<Count> times,
        Count sets,
        Optional<Series<Rest>> rest,
        Optional<Build> build,
        List<Line> leave,
        List<HoldCue> cues,
        Optional<Calls> calls,
        Optional<Series<BreathRatio>> breath,
        Optional<Span> breathSpan,
        Optional<Guide> guide,
        SoundChange sound) {
    /** Returns the cues of the hold, or of the holds inside the flow. */
    public List<HoldCue> allCues() {
        return movement.match(hold -> cues, Movement.Flow::cues);
    }

    /** Returns all lines in the order in which they are first heard. */
    public List<Line> lines() {
        return Stream.of(
                        setup,
                        enter,
                        movement.match(hold -> List.<Line>of(), Movement.Flow::lines),
                        HoldCue.lines(allCues()),
                        leave,
                        Rest.lines(rest))
                .flatMap(List::stream)
                .toList();
    }

    /** Which way a repeated hold goes through its range. */
    public enum Build {
        UP("up"),
        DOWN("down");

        private final String word;

        Build(String word) {
            this.word = word;
        }

        /** Returns the direction that a word names. */
        public static Optional<Build> named(String word) {
            return Stream.of(values()).filter(build -> build.word.equals(word)).findFirst();
        }

        /** Returns the words for all directions. */
        public static List<String> words() {
            return Stream.of(values()).map(build -> build.word).toList();
        }
    }

    /** An object that the listener needs at hand. */
    public record Prop(Span span, String name) {}

    /**
     * A safety note of a stretch, spoken once in a session.
     *
     * @param beforeSetup whether it is spoken before the setup instead of after it
     */
    public record Caution(TextTemplate words, boolean beforeSetup) {}
}
