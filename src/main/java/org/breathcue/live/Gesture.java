package org.breathcue.live;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A request of the listener while a session plays. */
public enum Gesture {
    /** Pauses the session; at the second time, continues it. */
    WAIT,
    /** Pauses the session; if it waits already, it goes on waiting. */
    PAUSE,
    /** Continues a session that waits; otherwise does nothing. */
    CONTINUE,
    /** Goes to the start of the next stretch. */
    NEXT,
    /**
     * Goes to the start of the current stretch; near its start, or soon after the last {@code BACK}, to the stretch
     * before.
     */
    BACK,
    /** Repeats the last words. The dose does not become shorter. */
    AGAIN,
    /** Announces the current stretch, the side, and how much is left. */
    WHERE,
    /** Skips the rest of the current side. */
    SKIP_SIDE,
    SOFTER,
    LOUDER,
    /** Turns the breath sound off or on. */
    BREATH_SOUND,
    /** Ends the session with the closing chime. */
    END;

    /** Returns the name in {@code breathcue-events/1}, such as {@code skip-side}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the gesture with a name of {@code breathcue-events/1}; empty if there is none. */
    public static Optional<Gesture> named(String key) {
        return Stream.of(values()).filter(gesture -> gesture.key().equals(key)).findFirst();
    }
}
