package org.breathcue.plan.outline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breathcue.plan.outline.Exercise.Variation;
import org.breathcue.script.Amount;
import org.breathcue.script.Count;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Rest;
import org.breathcue.script.Series;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Describes one step of a script, with the doses that the timeline gives it. */
final class ExerciseReader {
    private final List<String> before;
    private final List<Event.Mark> marks;
    private final Timeline timeline;

    private ExerciseReader(List<String> before, List<Event.Mark> marks, Timeline timeline) {
        this.before = before;
        this.marks = marks;
        this.timeline = timeline;
    }

    /**
     * Returns the description of a stretch or a breathing exercise; empty for another step.
     *
     * @param before the words before it
     * @param marks the chapters of the step, those of all rounds; never empty
     */
    static Optional<Exercise> read(Step step, List<String> before, List<Event.Mark> marks, Timeline timeline) {
        ExerciseReader reader = new ExerciseReader(before, marks, timeline);
        return step.match(
                single -> single.match(
                        say -> Optional.empty(),
                        pause -> Optional.empty(),
                        chime -> Optional.empty(),
                        breathe -> Optional.of(reader.breathing(breathe)),
                        perform -> Optional.of(reader.stretch(perform))),
                repeat -> Optional.empty());
    }

    private Exercise stretch(Step.Perform perform) {
        Stretch stretch = perform.stretch();
        List<Event.Mark> round = firstRound();
        List<Event.Dose> doses = within(round, timeline.events(Event.Dose.class));
        Side side = side(round.get(0));
        List<Variation> variations = new ArrayList<>();
        perform.forms().variations().forEach((name, form) -> {
            if (!perform.forms().chosen().equals(Optional.of(name))) {
                form.stretch()
                        .map(other -> new Variation(name, changes(stretch, other, side)))
                        .filter(variation -> !variation.changes().isEmpty())
                        .ifPresent(variations::add);
            }
        });
        return new Exercise(
                stretch.name().text(),
                before,
                marks.get(0).startFrame(),
                endOfFirstSide(round),
                DoseSummary.of(
                        doses,
                        !within(round, timeline.events(Event.Wait.class)).isEmpty(),
                        stretch.rest().map(Series::first).map(Rest::amount)),
                rounds(),
                stretch.position(),
                stretch.props().stream().map(Stretch.Prop::name).toList(),
                stretch.caution().map(caution -> caution.words().text()),
                ExerciseWords.of(stretch, side),
                doses.stream().map(ExerciseReader::side).distinct().count() == 2,
                variations);
    }

    private Exercise breathing(Step.Breathe breathe) {
        List<Event.Mark> round = firstRound();
        Set<String> words = new LinkedHashSet<>();
        breathe.words().written().stream().map(TextTemplate::text).forEach(words::add);
        HoldCue.lines(breathe.cues()).stream()
                .map(Line::say)
                .flatMap(say -> ExerciseWords.text(say, Side.NONE).stream())
                .forEach(words::add);
        return new Exercise(
                breathe.name().map(TextTemplate::text).orElse(marks.get(0).name()),
                before,
                marks.get(0).startFrame(),
                endOfFirstSide(round),
                DoseSummary.of(
                        within(round, timeline.events(Event.Dose.class)),
                        !within(round, timeline.events(Event.Wait.class)).isEmpty(),
                        Optional.empty()),
                rounds(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new ExerciseWords(List.of(), List.copyOf(words), List.of()),
                false,
                List.of());
    }

    private List<Event.Mark> firstRound() {
        int first = step(marks.get(0));
        return marks.stream().filter(mark -> step(mark) == first).toList();
    }

    private int rounds() {
        return (int) marks.stream().mapToInt(ExerciseReader::step).distinct().count();
    }

    private static long endOfFirstSide(List<Event.Mark> round) {
        long end = round.get(0).endFrame();
        for (Event.Mark mark : round) {
            if (side(mark) != side(round.get(0))) {
                return end;
            }
            end = mark.endFrame();
        }
        return end;
    }

    private static <E extends Event> List<E> within(List<Event.Mark> marks, List<E> events) {
        return events.stream()
                .filter(event -> marks.stream()
                        .anyMatch(mark ->
                                event.startFrame() >= mark.startFrame() && event.startFrame() < mark.endFrame()))
                .toList();
    }

    private static int step(Event event) {
        @Nullable Place place = event.place();
        return place == null ? 0 : place.step();
    }

    private static Side side(Event event) {
        @Nullable Place place = event.place();
        return place == null ? Side.NONE : place.side();
    }

    /** Returns what is different in another form of a stretch. */
    private static List<String> changes(Stretch one, Stretch other, Side side) {
        List<String> changes = new ArrayList<>();
        if (!one.position().equals(other.position())) {
            other.position().ifPresent(position -> changes.add("Position: " + position.word() + "."));
        }
        if (!props(one).equals(props(other))) {
            changes.add(other.props().isEmpty() ? "Without props." : "You need " + props(other) + ".");
        }
        change(one, other, ExerciseReader::hold)
                .filter(written -> !written.isEmpty())
                .ifPresent(written -> changes.add("Hold " + written + "."));
        change(one, other, stretch -> written(stretch.times().values()))
                .ifPresent(written -> changes.add("Times: " + written + "."));
        change(one, other, stretch -> stretch.sets().written())
                .ifPresent(written -> changes.add("Sets: " + written + "."));
        Set<String> said = ExerciseWords.of(one, side).all().collect(Collectors.toSet());
        ExerciseWords.of(other, side)
                .all()
                .filter(words -> !said.contains(words))
                .forEach(changes::add);
        return changes;
    }

    private static Optional<String> change(Stretch one, Stretch other, Function<Stretch, String> part) {
        return Optional.of(part.apply(other)).filter(written -> !written.equals(part.apply(one)));
    }

    private static String props(Stretch stretch) {
        return stretch.props().stream().map(Stretch.Prop::name).collect(Collectors.joining(", "));
    }

    private static String hold(Stretch stretch) {
        return stretch.movement()
                .match(
                        hold -> hold.amounts().values().stream()
                                .map(Amount::written)
                                .collect(Collectors.joining(", ")),
                        flow -> "");
    }

    private static String written(List<Count> counts) {
        return counts.stream().map(Count::written).collect(Collectors.joining(", "));
    }
}
