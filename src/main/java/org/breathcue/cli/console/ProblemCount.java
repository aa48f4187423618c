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

    /**
     * Returns {@code no problems}, {@code 1 error}, {@code 2 errors and 1 warning}, and so on; then how many notes there
     * are, which are no problems: {@code no problems, 2 notes}.
     */
    public static String of(List<Diagnostic> found) {
        String problems = Stream.of(count(found, Severity.ERROR), count(found, Severity.WARNING))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
        return (problems.isEmpty() ? "no problems" : problems)
                + count(found, Severity.NOTE).map(notes -> ", " + notes).orElse("");
    }

    private static Optional<String> count(List<Diagnostic> found, Severity severity) {
        long count = found.stream()
                .filter(problem -> problem.code().severity() == severity)
                .count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + severity.word() + (count == 1 ? "" : "s"));
    }
}
