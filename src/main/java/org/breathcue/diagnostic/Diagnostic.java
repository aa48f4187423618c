package org.breathcue.diagnostic;

import java.util.Optional;

/**
 * One problem, with its position and a hint how to fix it.
 *
 * @param message in lower case, without a full stop
 * @param hint what to do, if the message does not already say so
 * @param step the step in which the problem occurred, if that may be in another file
 */
public record Diagnostic(Code code, Span span, String message, Optional<String> hint, Optional<Span> step) {
    public Diagnostic(Code code, Span span, String message) {
        this(code, span, message, Optional.empty(), Optional.empty());
    }

    public Diagnostic(Code code, Span span, String message, String hint) {
        this(code, span, message, Optional.of(hint), Optional.empty());
    }

    /** Returns the same problem at the place that names the file with the problem. */
    public Diagnostic at(Span place) {
        return new Diagnostic(code, place, "`" + span.source().name() + "`: " + message, hint, step);
    }

    /** Returns the same problem as one that occurred in this step. */
    public Diagnostic in(Span step) {
        return new Diagnostic(code, span, message, hint, Optional.of(step));
    }

    /** Returns the same problem wherever it occurred. */
    public Diagnostic withoutStep() {
        return new Diagnostic(code, span, message, hint, Optional.empty());
    }
}
