package org.breathcue.script.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Severity;
import org.breathcue.diagnostic.StepConflict;

/**
 * Tells problems of a script at the doses that cause them. A setting causes a problem that is gone without it: {@code cobra.times=2}
 * is one value too few for the list of holds in the file of the cobra, and {@code cobra.hold=10 min} makes the session longer than
 * {@code --length} allows. If no single setting causes a problem, the last one is told that causes it together with those after it.
 *
 * @param <E> what is thrown if a session cannot be read
 */
public final class DoseConflicts<E extends Exception> {
    /** Prepares or checks a session. */
    public interface Attempt<E extends Exception> {
        /** Returns the problems that the session has with some of the settings; empty if there are none. */
        List<Diagnostic> problems(List<DoseSetting> settings) throws E;
    }

    private final List<DoseSetting> settings;
    private final Attempt<E> attempt;

    public DoseConflicts(List<DoseSetting> settings, Attempt<E> attempt) {
        this.settings = settings;
        this.attempt = attempt;
    }

    /** Returns the problems, each where it must be solved. */
    public List<Diagnostic> told(List<Diagnostic> found) throws E {
        List<Diagnostic> open =
                new ArrayList<>(found.stream().filter(this::isOfScript).toList());
        List<Diagnostic> told = new ArrayList<>(found);
        int count = settings.size();
        List<List<DoseSetting>> fewer = Stream.concat(
                        IntStream.range(0, count).mapToObj(i -> without(i, i + 1)),
                        IntStream.range(2, count + 1).mapToObj(most -> without(count - most, count)))
                .toList();
        for (int i = 0; i < fewer.size() && !open.isEmpty(); i++) {
            DoseSetting cause = settings.get(i < count ? i : 2 * count - 2 - i);
            List<Diagnostic> remaining = attempt.problems(fewer.get(i));
            List<Diagnostic> caused = open.stream()
                    .filter(problem -> remaining.stream().noneMatch(other -> isSame(problem, other)))
                    .toList();
            caused.forEach(problem -> told.set(told.indexOf(problem), at(cause, problem)));
            open.removeAll(caused);
        }
        return told.stream().distinct().toList();
    }

    private List<DoseSetting> without(int from, int to) {
        List<DoseSetting> fewer = new ArrayList<>(settings);
        fewer.subList(from, to).clear();
        return fewer;
    }

    private boolean isOfScript(Diagnostic problem) {
        return problem.code().severity() != Severity.NOTE
                && settings.stream()
                        .noneMatch(dose -> dose.source().equals(problem.span().source()));
    }

    /** The message may name values that depend on the doses. */
    private static boolean isSame(Diagnostic one, Diagnostic other) {
        return one.code() == other.code()
                && one.span().start() == other.span().start()
                && Objects.equals(
                        one.span().source().name(), other.span().source().name());
    }

    private static Diagnostic at(DoseSetting cause, Diagnostic problem) {
        String dose = "this `" + cause.key() + "`";
        if (problem.code() == Code.LENGTH_UNREACHABLE) {
            return new Diagnostic(
                    problem.code(),
                    cause.span(),
                    "with " + dose + ", " + problem.message(),
                    problem.hint(),
                    Optional.empty());
        }
        return new StepConflict(cause.span(), dose, Optional.empty(), "set another value, or leave it out")
                .told(problem);
    }
}
