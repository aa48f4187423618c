package org.breathcue.terminal;

import org.breathcue.live.Gesture;
import org.jspecify.annotations.Nullable;

/** What a press of a key means. */
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
    /** Shows the keys, or hides them. */
    HELP(null),
    /** Ends at once. */
    INTERRUPT(null);

    private final @Nullable Gesture gesture;

    Key(@Nullable Gesture gesture) {
        this.gesture = gesture;
    }

    /** What the player is asked for; null for keys that are not its business. */
    @Nullable
    Gesture gesture() {
        return gesture;
    }

    /** The meaning of a character that was typed: nobody has to aim, so whatever is not assigned waits. */
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
