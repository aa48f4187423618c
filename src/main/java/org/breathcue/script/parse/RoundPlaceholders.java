package org.breathcue.script.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;

/** Reports {@code {round}} and {@code {rounds}} in steps that are not inside a {@code repeat}. */
final class RoundPlaceholders {
    private static final List<Placeholder> ROUND = List.of(Placeholder.ROUND, Placeholder.ROUNDS);

    private final Diagnostics diagnostics;
    private final Set<Span> reported = new HashSet<>();

    RoundPlaceholders(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(List<Step> steps) {
        StepWalk.visits(steps).stream()
                .filter(visit -> visit.around().isEmpty())
                .flatMap(visit -> templates(visit.step()))
                .forEach(this::check);
    }

    private static Stream<TextTemplate> templates(Step step) {
        return step.match(
                single -> single.match(
                        say -> templates(say.lines().stream()),
                        pause -> templates(pause.rest().allLines().stream()),
                        chime -> Stream.empty(),
                        breathe -> Stream.concat(
                                templates(HoldCue.lines(breathe.cues()).stream()), breathe.words().written().stream()),
                        perform -> templates(lines(perform))),
                repeat -> Stream.empty());
    }

    private static Stream<TextTemplate> templates(Stream<Line> lines) {
        return lines.flatMap(line -> line.templates().stream());
    }

    /** Returns the lines of a stretch in all its forms, because a listener may choose another one. */
    private static Stream<Line> lines(Step.Perform perform) {
        Stream<Stretch> chosen = Stream.of(perform.stretch());
        return Stream.concat(chosen, perform.forms().others().stream()).flatMap(stretch -> stretch.lines().stream());
    }

    private void check(TextTemplate wording) {
        ROUND.stream().filter(wording.placeholders()::contains).forEach(placeholder -> {
            Span span = wording.span(placeholder);
            if (reported.add(span)) {
                diagnostics.report(
                        Code.BAD_PLACEHOLDER,
                        span,
                        "`" + placeholder.written() + "` cannot be used outside a `repeat`",
                        "use it in the steps of a repeat; in a stretch with `sets`, use {set} and {sets}");
            }
        });
    }
}
