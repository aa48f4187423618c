package org.breathcue.terminal;

import org.breathcue.live.Status;
import org.jspecify.annotations.Nullable;

/** Shows a session on the terminal. Used by one thread at a time. */
interface LiveView {
    /** Prepares the terminal before the first status is shown. */
    default void begin() {}

    /**
     * Shows the current status; called ten times a second.
     *
     * @param size the size of the terminal; null if it is unknown
     */
    void show(Status status, @Nullable TerminalSize size);

    /** Shows or hides the list of keys. */
    void help();

    /** Follows a change of the size of the terminal, which more changes may follow. */
    default void resized() {}

    /** Draws everything again, because another program may have used the terminal. */
    default void renew() {}

    /** Shows how the session ended, and restores the terminal. */
    void end(Status status);
}
