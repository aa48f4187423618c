package org.breathcue.diagnostic;

import java.util.Optional;

/**
 * One problem, where it is and how to mend it.
 *
 * @param message lower case, without a full stop
 * @param hint what to do, if there is something to say beyond the message
 */
public record Diagnostic(Code code, Span span, String message, Optional<String> hint) {
    public Diagnostic(Code code, Span span, String message) {
        this(code, span, message, Optional.empty());
    }

    public Diagnostic(Code code, Span span, String message, String hint) {
        this(code, span, message, Optional.of(hint));
    }
}
