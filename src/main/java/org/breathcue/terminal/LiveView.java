package org.breathcue.terminal;

import org.breathcue.live.Status;
import org.jspecify.annotations.Nullable;

/** One way to show a session. Used by one thread at a time. */
interface LiveView {
    /** Before anything is shown. */
    default void begin() {}

    /**
     * Shows what is heard now; called ten times a second.
     *
     * @param size how large the terminal is, if it is known
     */
    void show(Status status, @Nullable TerminalSize size);

    /** Shows the keys, or hides them. */
    void help();

    /** Others may have used the terminal: whatever was shown may be gone. */
    default void renew() {}

    /** Shows how it ended, and leaves the terminal as it was found. */
    void end(Status status);
}
