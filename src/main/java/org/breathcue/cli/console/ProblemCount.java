package org.breathcue.cli.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Severity;

/** Counts problems in words. */
public final class ProblemCount {
    private ProblemCount() {}

    /** Returns {@code no problems}, {@code 1 error}, {@code 2 errors and 1 warning}, and so on. */
    public static String of(List<Diagnostic> found) {
        long errors = found.stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .count();
        return found.isEmpty()
                ? "no problems"
                : Stream.of(count(errors, "error"), count(found.size() - errors, "warning"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" and "));
    }

    private static Optional<String> count(long count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what + (count == 1 ? "" : "s"));
    }
}
