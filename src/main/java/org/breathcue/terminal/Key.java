package org.breathcue.terminal;

import org.breathcue.live.Gesture;
import org.jspecify.annotations.Nullable;

/** The meaning of a key press. */
enum Key {
    WAIT(Gesture.WAIT),
    NEXT(Gesture.NEXT),
    BACK(Gesture.BACK),
    AGAIN(Gesture.AGAIN),
    WHERE(Gesture.WHERE),
    SKIP_SIDE(Gesture.SKIP_SIDE),
    SOFTER(Gesture.SOFTER),
    LOUDER(Gesture.LOUDER),
    BREATH_SOUND(Gesture.BREATH_SOUND),
    END(Gesture.END),
    /** Shows or hides the list of keys. */
    HELP(null),
    /** Ends the process at once. */
    INTERRUPT(null);

    private final @Nullable Gesture gesture;

    Key(@Nullable Gesture gesture) {
        this.gesture = gesture;
    }

    /** Returns the gesture for the player; null for keys that the screen handles itself. */
    @Nullable
    Gesture gesture() {
        return gesture;
    }

    /**
     * Returns the meaning of a typed character. Every key without another meaning is {@link #WAIT}, so any key pauses.
     */
    static Key of(int character) {
        return switch (Character.toLowerCase(character)) {
            case 'r' -> AGAIN;
            case 'w' -> WHERE;
            case 's' -> SKIP_SIDE;
            case '9' -> SOFTER;
            case '0' -> LOUDER;
            case 'm' -> BREATH_SOUND;
            case 'q' -> END;
            case '?' -> HELP;
            case 3 -> INTERRUPT;
            default -> WAIT;
        };
    }
}
