package org.breathcue.catalog;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.script.Position;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Delivery;

/**
 * The information by which people choose a session.
 *
 * @param voice the preferred voice of the script
 * @param delivery how the voice delivers its words
 * @param frames the default length in frames
 * @param lengths the shortest and the longest possible length
 * @param positions the positions, each once, in the order of their first use
 * @param props the props in the order of their first use
 * @param stretches the names of its stretches, each once, in the order of their first use
 * @param variations the names of the variations that its stretches have, sorted
 */
public record SessionSummary(
        String title,
        Optional<String> about,
        Optional<String> voice,
        Delivery delivery,
        int frameRate,
        long frames,
        LengthRange lengths,
        List<Position> positions,
        List<String> props,
        List<String> stretches,
        List<String> variations) {
    public SessionSummary {
        stretches = List.copyOf(stretches);
        variations = List.copyOf(variations);
        positions = List.copyOf(positions);
        props = List.copyOf(props);
    }

    /**
     * Returns the summary of a script.
     *
     * @param timeline the session at its default length
     */
    public static SessionSummary of(Script script, Timeline timeline, LengthRange lengths) {
        Preflight preflight = Preflight.of(script);
        return new SessionSummary(
                script.title(),
                script.about(),
                script.voice().map(Script.PreferredVoice::name),
                script.delivery(),
                timeline.frameRate(),
                timeline.frames(),
                lengths,
                preflight.positions().stream().distinct().toList(),
                preflight.props(),
                StepWalk.steps(script.steps(), Step.Perform.class).stream()
                        .map(step -> step.stretch().name().text())
                        .distinct()
                        .toList(),
                List.copyOf(script.variations()));
    }

    /** Returns the default length in seconds. */
    public double seconds() {
        return (double) frames / frameRate;
    }
}
