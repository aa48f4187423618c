package org.breathcue.outside.generate;

import java.util.Locale;

/** Which side is worked; which of the two is the first is for the session to say. */
enum Side {
    NONE,
    LEFT,
    RIGHT,
    FIRST,
    SECOND;

    static Side named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As a plan writes it. */
    String word(boolean rightFirst) {
        return switch (this) {
            case FIRST -> rightFirst ? "right" : "left";
            case SECOND -> rightFirst ? "left" : "right";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
