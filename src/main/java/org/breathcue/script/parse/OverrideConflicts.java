package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Span;
import org.breathcue.diagnostic.StepConflict;
import org.breathcue.script.json.Node;

/**
 * Finds the problems of a stretch file that exist only because of the overrides of a step, so that they are told at the step.
 *
 * <p>A problem is caused by the step if the file does not have it without the overrides. The override that causes it is the one
 * without which the problem is gone. For example, {@code "hold": "20 s"} meets {@code "build": true} in the file, which needs a
 * range: without {@code hold} in the step, the file has no problem.
 */
final class OverrideConflicts {
    /** The keys with words that a listener would miss. */
    private static final Set<String> WORDS = Set.of("name", "caution", "setup", "enter", "flow", "leave");

    private final Node.Obj base;
    private final Node.Obj step;
    private final Function<Optional<Node.Obj>, List<Diagnostic>> problems;

    /**
     * Creates a search in one step.
     *
     * @param base the stretch file
     * @param step the overrides of the step
     * @param problems returns the problems of the file with other overrides, or without any
     */
    OverrideConflicts(Node.Obj base, Node.Obj step, Function<Optional<Node.Obj>, List<Diagnostic>> problems) {
        this.base = base;
        this.step = step;
        this.problems = problems;
    }

    /** Returns the problems, each where it must be solved. */
    List<Diagnostic> told(List<Diagnostic> found) {
        if (found.stream().noneMatch(this::isOfFile)) {
            return found;
        }
        List<Diagnostic> ofFileAlone = problems.apply(Optional.empty());
        return found.stream()
                .map(problem -> isOfFile(problem) && !ofFileAlone.contains(problem)
                        ? conflict(problem, found).told(problem)
                        : problem)
                .toList();
    }

    private boolean isOfFile(Diagnostic problem) {
        return problem.span().source().equals(base.span().source());
    }

    private StepConflict conflict(Diagnostic problem, List<Diagnostic> found) {
        Optional<Node.Member> cause = step.members().values().stream()
                .filter(member -> !problems.apply(Optional.of(Overrides.without(step, List.of(member.key()))))
                        .contains(problem))
                .findFirst();
        Optional<String> key = base.members().values().stream()
                .filter(member -> contains(member.value().span(), problem.span()))
                .map(Node.Member::key)
                .findFirst();
        return new StepConflict(
                cause.map(member -> member.value().span()).orElseGet(() -> ObjectReader.opening(step)),
                cause.map(member -> "this `" + member.key() + "`").orElse("this step"),
                key,
                cure(problem, cause.map(Node.Member::key), key, found));
    }

    private String cure(Diagnostic problem, Optional<String> cause, Optional<String> key, List<Diagnostic> found) {
        List<String> cures = new ArrayList<>();
        if (problem.code() == Code.BUILD_WITHOUT_RANGE && cause.equals(Optional.of("hold"))) {
            problem.hint().ifPresent(cures::add);
        }
        key.filter(name -> !WORDS.contains(name) && isSolvedWithout(name, problem, found))
                .ifPresent(name -> cures.add("add \"" + name + "\": null"));
        key.filter(WORDS::contains).ifPresent(name -> cures.add("write `" + name + "` in the step as well"));
        cause.filter(name -> cures.size() < 2).ifPresent(name -> cures.add("delete `" + name + "`"));
        return cures.isEmpty() ? "write the stretch in the step" : String.join(", or ", cures);
    }

    /** Whether the problem is gone, and no other comes, if the step also removes this key of the file. */
    private boolean isSolvedWithout(String key, Diagnostic problem, List<Diagnostic> found) {
        List<Diagnostic> without = problems.apply(Optional.of(Overrides.removing(step, key)));
        return !without.contains(problem) && found.containsAll(without);
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
