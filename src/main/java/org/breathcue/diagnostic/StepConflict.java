package org.breathcue.diagnostic;

import java.util.Optional;

/**
 * A problem of words or keys in a stretch file that exists only because of the step that uses the file.
 *
 * @param cause where the step causes it
 * @param by what causes it, such as "this `hold`"
 * @param key the key of the file that has the problem, if known
 * @param cure what to do in the step
 */
public record StepConflict(Span cause, String by, Optional<String> key, String cure) {
    /** Returns the problem as it is told at the step. */
    public Diagnostic told(Diagnostic problem) {
        Span place = problem.span();
        String inFile = "`" + place.source().name() + "`, line " + place.line();
        return new Diagnostic(
                problem.code(),
                cause,
                by + " does not go with "
                        + key.map(name -> "`" + name + "` in ").orElse("") + inFile + ": " + problem.message(),
                cure);
    }
}
