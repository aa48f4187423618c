package org.breathcue.diagnostic;

import java.util.Optional;

/**
 * One problem, with its position and a hint how to fix it.
 *
 * @param message in lower case, without a full stop
 * @param hint what to do, if the message does not already say so
 */
public record Diagnostic(Code code, Span span, String message, Optional<String> hint) {
    public Diagnostic(Code code, Span span, String message) {
        this(code, span, message, Optional.empty());
    }

    public Diagnostic(Code code, Span span, String message, String hint) {
        this(code, span, message, Optional.of(hint));
    }

    /** Returns the same problem at the place that names the file with the problem. */
    public Diagnostic at(Span place) {
        return new Diagnostic(code, place, "`" + span.source().name() + "`: " + message, hint);
    }
}
