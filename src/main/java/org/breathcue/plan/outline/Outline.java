package org.breathcue.plan.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Line;
import org.breathcue.script.Preflight;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * What a listener does in a session, for reading: its stretches with their doses, in the order in which they begin. A
 * stretch that is repeated in rounds has one entry.
 *
 * @param about what the session is, in one or two sentences
 * @param preflight the props, positions and cautions
 * @param exercises the stretches and the breathing
 * @param closing the words after the last of them
 */
public record Outline(
        String title,
        Optional<String> about,
        long frames,
        int frameRate,
        Preflight preflight,
        List<Exercise> exercises,
        List<String> closing) {
    public Outline {
        exercises = List.copyOf(exercises);
        closing = List.copyOf(closing);
    }

    /**
     * Returns the outline of a session.
     *
     * @param timeline the session, or its end from some step on
     * @param preflight what the listener should know first
     * @param written the steps of the script, as they were adapted to the listener
     */
    public static Outline of(Timeline timeline, Optional<String> about, Preflight preflight, List<Step> written) {
        Map<Span, Step> steps = StepWalk.steps(written).stream()
                .collect(Collectors.toMap(Step::span, step -> step, (first, second) -> second));
        Map<Span, List<Event.Mark>> chapters = new LinkedHashMap<>();
        timeline.events(Event.Mark.class)
                .forEach(mark -> chapters.computeIfAbsent(mark.source(), source -> new ArrayList<>())
                        .add(mark));
        List<Exercise> exercises = new ArrayList<>();
        List<String> said = new ArrayList<>();
        chapters.forEach((source, marks) -> {
            Step step = steps.get(source);
            if (step instanceof Step.Say say) {
                said.addAll(words(say));
            } else if (step != null) {
                ExerciseReader.read(step, List.copyOf(said), marks, timeline).ifPresent(exercise -> {
                    exercises.add(exercise);
                    said.clear();
                });
            }
        });
        return new Outline(
                timeline.title(), about, timeline.frames(), timeline.frameRate(), preflight, exercises, said);
    }

    private static List<String> words(Step.Say say) {
        return say.lines().stream()
                .map(Line::say)
                .filter(words -> words.placeholders().isEmpty())
                .map(TextTemplate::text)
                .toList();
    }
}
