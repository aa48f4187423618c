package org.breathcue.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects problems, so that all of a file are told in one run. The same problem reported twice counts once, and after
 * {@value #MOST} nothing more is taken. Not safe for use from several threads.
 */
public final class Diagnostics {
    /** How many problems are told. */
    public static final int MOST = 50;

    private final Set<Diagnostic> all = new LinkedHashSet<>();
    private boolean errors;

    /** Takes a problem. */
    public void report(Diagnostic diagnostic) {
        errors |= diagnostic.code().severity() == Severity.ERROR;
        if (all.size() < MOST) {
            all.add(diagnostic);
        } else if (all.size() == MOST) {
            all.add(new Diagnostic(
                    Code.TOO_MANY_PROBLEMS,
                    diagnostic.span(),
                    "more than " + MOST + " problems; the rest are not shown"));
        }
    }

    /** Takes a problem without a hint. */
    public void report(Code code, Span span, String message) {
        report(new Diagnostic(code, span, message));
    }

    /** Takes a problem. */
    public void report(Code code, Span span, String message, String hint) {
        report(new Diagnostic(code, span, message, hint));
    }

    /** Whether anything was reported that stops a session. */
    public boolean hasErrors() {
        return errors;
    }

    /** Everything reported, by file in the order the files came up, then by place. */
    public List<Diagnostic> sorted() {
        List<Source> files = all.stream().map(d -> d.span().source()).distinct().toList();
        List<Diagnostic> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.<Diagnostic>comparingInt(d -> d.code() == Code.TOO_MANY_PROBLEMS ? 1 : 0)
                .thenComparingInt(d -> files.indexOf(d.span().source()))
                .thenComparingInt(d -> d.span().start()));
        return List.copyOf(sorted);
    }
}
