package org.breathcue.catalog;

/** Thrown if no session has the given name. The message suggests a similar name. */
public final class SessionNotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    SessionNotFoundException(String message) {
        super(message);
    }
}
