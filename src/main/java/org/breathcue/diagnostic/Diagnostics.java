package org.breathcue.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the problems of a file, so that all of them are reported in one run. A problem that is reported twice counts
 * once. After {@value #MOST} problems, further ones are dropped; one warning says so, unless they are all notes. Not
 * thread-safe.
 */
public final class Diagnostics {
    /** The maximum number of problems. */
    public static final int MOST = 50;

    private final Set<Diagnostic> all = new LinkedHashSet<>();
    private boolean errors;
    private Optional<Span> step = Optional.empty();

    /** Sets the step in which the problems that are reported next occur. */
    public void during(Span step) {
        this.step = Optional.of(step);
    }

    /** Reports a problem. */
    public void report(Diagnostic problem) {
        Diagnostic diagnostic =
                problem.step().isPresent() ? problem : step.map(problem::in).orElse(problem);
        errors |= diagnostic.code().severity() == Severity.ERROR;
        if (all.size() < MOST) {
            all.add(diagnostic);
        } else if (all.size() == MOST && diagnostic.code().severity() != Severity.NOTE) {
            all.add(new Diagnostic(
                    Code.TOO_MANY_PROBLEMS,
                    diagnostic.span(),
                    "more than " + MOST + " problems; the rest are not shown"));
        }
    }

    /** Reports a problem without a hint. */
    public void report(Code code, Span span, String message) {
        report(new Diagnostic(code, span, message));
    }

    /** Reports a problem with a hint. */
    public void report(Code code, Span span, String message, String hint) {
        report(new Diagnostic(code, span, message, hint));
    }

    /** Returns whether an error was reported. */
    public boolean hasErrors() {
        return errors;
    }

    /** Returns all problems, sorted by file in the order in which the files were first reported, then by position. */
    public List<Diagnostic> sorted() {
        List<Source> files = all.stream().map(d -> d.span().source()).distinct().toList();
        List<Diagnostic> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.<Diagnostic>comparingInt(d -> d.code() == Code.TOO_MANY_PROBLEMS ? 1 : 0)
                .thenComparingInt(d -> files.indexOf(d.span().source()))
                .thenComparingInt(d -> d.span().start()));
        return List.copyOf(sorted);
    }
}
