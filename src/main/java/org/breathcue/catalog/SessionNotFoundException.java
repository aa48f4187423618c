package org.breathcue.catalog;

/** Thrown when no session has the given name; the message names what was probably meant. */
public final class SessionNotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    SessionNotFoundException(String message) {
        super(message);
    }
}
