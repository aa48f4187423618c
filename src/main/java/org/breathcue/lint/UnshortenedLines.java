package org.breathcue.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Guide;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;
import org.breathcue.script.Script;
import org.breathcue.script.Stretch;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/** Notes lines on the breath that are heard often, always in full. With the guide {@code full}, that is what is asked for. */
final class UnshortenedLines {
    private static final int OFTEN = 3;

    private final Script script;
    private final Diagnostics diagnostics;

    UnshortenedLines(Script script, Diagnostics diagnostics) {
        this.script = script;
        this.diagnostics = diagnostics;
    }

    void check(StepSequence course, Timeline timeline) {
        Set<Line> lines = new LinkedHashSet<>();
        for (StepSequence.Scene scene : course.scenes()) {
            scene.stretch().forEach(stretch -> lines.addAll(unshortened(stretch)));
        }
        List<Event.Speech> words = timeline.events(Event.Speech.class);
        for (Line line : lines) {
            long heard = words.stream()
                    .filter(speech -> speech.source().equals(line.span()))
                    .count();
            if (heard > OFTEN) {
                diagnostics.report(
                        Code.NEVER_SHORTER,
                        line.span(),
                        "this line is spoken " + heard + " times, always in full",
                        "to use fewer words when it is repeated, add `short`");
            }
        }
    }

    private List<Line> unshortened(Stretch stretch) {
        if (stretch.guide().orElse(script.guide()) == Guide.FULL) {
            return List.of();
        }
        List<Line> flow = stretch.movement().match(hold -> List.of(), Movement.Flow::lines);
        return Stream.concat(stretch.enter().stream(), flow.stream())
                .filter(line -> line.on().isPresent() && line.shortSay().isEmpty())
                .toList();
    }
}
