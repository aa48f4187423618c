package org.breathcue.screen;

import org.breathcue.playback.Status;
import org.jspecify.annotations.Nullable;

/** One way to show a session. Used by one thread at a time. */
interface Face {
    /** Before anything is shown. */
    default void begin() {}

    /**
     * Shows what is heard now; called ten times a second.
     *
     * @param size how large the terminal is, if it is known
     */
    void show(Status status, @Nullable Size size);

    /** Shows the keys, or hides them. */
    void help();

    /** Others may have used the terminal: whatever was shown may be gone. */
    default void renew() {}

    /** Shows how it ended, and leaves the terminal as it was found. */
    void end(Status status);
}
