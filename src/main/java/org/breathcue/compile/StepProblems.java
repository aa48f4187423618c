package org.breathcue.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.diagnostic.StepConflict;
import org.breathcue.script.Line;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;

/**
 * Tells problems of a stretch file at the step that causes them, because the file may serve other sessions well: the step has a
 * hold of its own that is too short for the cues of the file, for example, or the session a breath that lacks a phase.
 */
final class StepProblems {
    private final Script script;

    private StepProblems(Script script) {
        this.script = script;
    }

    /** Reports each problem where it is caused. A problem of a file that several steps meet is reported once. */
    static void report(Script script, List<Diagnostic> found, Diagnostics diagnostics) {
        StepProblems problems = new StepProblems(script);
        Set<List<Object>> reported = new HashSet<>();
        for (Diagnostic problem : found) {
            Optional<Diagnostic> told = problems.conflict(problem).map(conflict -> conflict.told(problem));
            if (told.isPresent()) {
                diagnostics.report(told.get());
            } else if (problem.span().source().equals(script.source())
                    || reported.add(List.of(problem.code(), problem.span()))) {
                diagnostics.report(problem.withoutStep());
            }
        }
    }

    private Optional<StepConflict> conflict(Diagnostic problem) {
        Source file = problem.span().source();
        return problem.step()
                .filter(step -> !step.source().equals(file))
                .flatMap(this::performed)
                .flatMap(stretch -> conflict(problem, stretch));
    }

    private Optional<Stretch> performed(Span step) {
        return StepWalk.steps(script.steps(), Step.Perform.class).stream()
                .map(Step.Perform::stretch)
                .filter(stretch -> stretch.span().equals(step))
                .findFirst();
    }

    private Optional<StepConflict> conflict(Diagnostic problem, Stretch stretch) {
        String key = key(problem.span(), stretch);
        return switch (problem.code()) {
            case BREATH_LACKS_PHASE -> breath(stretch, key, "set a breath with holds, such as \"4:2:6:2\"");
            case TEACHING_TOO_SLOW, TEACHING_SLOW -> breath(stretch, key, "set a slower breath");
            case WORDS_TOO_LONG, NO_SUCH_BREATH -> key.equals("cues") ? hold(stretch) : Optional.empty();
            case NOTHING_FOLLOWS ->
                Optional.of(new StepConflict(
                        stretch.span(),
                        "the end of the session",
                        Optional.of(key),
                        "add a stretch after this one, or write `" + key + "` in the step, without {next}"));
            default -> Optional.empty();
        };
    }

    private Optional<StepConflict> breath(Stretch stretch, String key, String better) {
        Source here = stretch.span().source();
        Optional<Span> own = stretch.breathSpan().filter(span -> span.source().equals(here));
        if (own.isPresent() && !own.equals(script.defaultBreathSpan())) {
            return Optional.of(new StepConflict(
                    own.get(),
                    "this `breath`",
                    Optional.of(key),
                    better + ", or write `" + key + "` in the step as well"));
        }
        boolean ofFile = stretch.breathSpan().isPresent() && own.isEmpty();
        boolean ofSession = own.isPresent() || script.breathSpan().isPresent();
        return ofFile || !ofSession
                ? Optional.empty()
                : Optional.of(new StepConflict(
                        stretch.span(), "the breath of the session", Optional.of(key), better + ", in this step"));
    }

    private Optional<StepConflict> hold(Stretch stretch) {
        Source here = stretch.span().source();
        Span hold = stretch.movement().span();
        boolean held = hold.source().equals(here);
        return Optional.of(held ? hold : stretch.breathSpan().orElse(hold))
                .filter(span -> span.source().equals(here))
                .map(span -> new StepConflict(
                        span,
                        held ? "this `hold`" : "this `breath`",
                        Optional.of("cues"),
                        "choose a longer hold, or write `cues` in the step as well (\"cues\": null leaves them out)"));
    }

    /** Returns the key of the stretch file with the words at this place. */
    private static String key(Span place, Stretch stretch) {
        if (within(place, stretch.setup().stream())) {
            return "setup";
        }
        if (within(place, stretch.enter().stream())) {
            return "enter";
        }
        if (within(place, stretch.leave().stream())) {
            return "leave";
        }
        return stretch.movement().match(hold -> "cues", flow -> "flow");
    }

    private static boolean within(Span place, Stream<Line> lines) {
        return lines.flatMap(
                        line -> Stream.concat(Stream.of(line.span()), line.shortSay().map(TextTemplate::span).stream()))
                .anyMatch(line -> line.source().equals(place.source())
                        && line.start() <= place.start()
                        && place.end() <= line.end());
    }
}
