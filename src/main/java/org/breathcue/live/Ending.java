package org.breathcue.live;

import java.util.Locale;

/** How a live session ended. */
public enum Ending {
    /** It was played to its end. */
    FINISHED,
    /** The listener ended it with the closing chime. */
    ENDED,
    /** It was stopped at once, for instance with Ctrl-C. */
    STOPPED,
    /** The terminal was closed. */
    TERMINAL_CLOSED,
    /** The audio device was lost and did not come back. */
    DEVICE_LOST,
    /** The process ended without saying so, for instance because it was killed or the power failed. */
    KILLED;

    /** Returns the name in files and JSON, such as {@code device-lost}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
