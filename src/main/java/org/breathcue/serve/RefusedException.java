package org.breathcue.serve;

import java.util.Optional;

/** Ends a request with an HTTP status of 4xx or 503. The message is sent to the client: one line. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Content> content;

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
        this.content = Optional.empty();
    }

    /** @param content is sent instead of a message */
    RefusedException(int status, Content content) {
        super("");
        this.status = status;
        this.content = Optional.of(content);
    }

    int status() {
        return status;
    }

    Content content() {
        return content.orElseGet(() -> Content.text(getMessage() + "\n"));
    }
}
