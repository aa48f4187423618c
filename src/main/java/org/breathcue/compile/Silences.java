package org.breathcue.compile;

import org.breathcue.script.Position;
import org.jspecify.annotations.Nullable;

/** How long a listener gets, in seconds, where the script prescribes nothing. */
final class Silences {
    /** Before anything sounds: sleepy outputs swallow the first part of what they are given. */
    static final double BEGINNING = 0.25;

    static final double BETWEEN_LINES = 1;

    /** After a name, a caution, the call of a side, words that lead out, and what a session says. */
    static final double AFTER_WORDS = 2;

    /** To settle where one already is. */
    static final double SETTLE = 4;

    static final double END = 2;

    private static final double MOVE = 8;
    private static final double MOVE_TO_OR_FROM_LYING = 12;
    private static final double SWITCH = 4;
    private static final double SWITCH_LYING = 8;

    private Silences() {}

    /** The time to get from one position to the next; null where a script names none. */
    static double settle(@Nullable Position from, @Nullable Position to) {
        if (to == null || to == from) {
            return SETTLE;
        }
        return from != null && from.isLying() != to.isLying() ? MOVE_TO_OR_FROM_LYING : MOVE;
    }

    /** The time to change sides. */
    static double sideSwitch(@Nullable Position position) {
        return position != null && position.isLying() ? SWITCH_LYING : SWITCH;
    }
}
