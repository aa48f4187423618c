package org.breathcue.voice.pack;

import java.io.IOException;

/** A download that failed. The message continues a sentence that starts with the address. */
final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    /** @param temporary whether another try may succeed */
    FetchException(String message, boolean temporary) {
        super(message);
        this.temporary = temporary;
    }

    boolean isTemporary() {
        return temporary;
    }
}
