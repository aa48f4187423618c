package org.breathcue.compile.expand;

import org.breathcue.diagnostic.Span;
import org.breathcue.script.Position;
import org.jspecify.annotations.Nullable;

/** How long a listener gets, in seconds, where the script prescribes nothing. */
public final class DefaultSilences {
    /** Before anything sounds: sleepy outputs swallow the first part of what they are given. */
    public static final double BEGINNING = 0.25;

    static final double BETWEEN_LINES = 1;

    /** After a name, a caution, the call of a side, words that lead out, and what a session says. */
    static final double AFTER_WORDS = 2;

    /** To say how long a session takes. */
    static final double TELLING_THE_LENGTH = 4;

    private static final double SETTLE = 4;
    private static final double MOVE = 8;
    private static final double MOVE_TO_OR_FROM_LYING = 12;
    private static final double SWITCH = 4;
    private static final double SWITCH_LYING = 8;
    private static final double END = 2;

    /** How far silence may be pressed or stretched to reach a length: 8 s to 5 s, or to 16 s. */
    private static final double SHORTEST = 0.625;

    private static final double LONGEST = 2;
    private static final double SHORTEST_END = 1;
    private static final double LONGEST_END = 15;

    private DefaultSilences() {}

    /** The time to get from one position to the next; null where a script names none. */
    static Part.Silence settle(Span source, @Nullable Position from, @Nullable Position to) {
        double seconds = to == null || to == from
                ? SETTLE
                : from != null && from.isLying() != to.isLying() ? MOVE_TO_OR_FROM_LYING : MOVE;
        return elastic(source, seconds);
    }

    /** The time to settle where one already is. */
    static Part.Silence settle(Span source) {
        return elastic(source, SETTLE);
    }

    /** The time to change sides. */
    static Part.Silence sideSwitch(Span source, @Nullable Position position) {
        return elastic(source, position != null && position.isLying() ? SWITCH_LYING : SWITCH);
    }

    /** What a session ends with. */
    static Part.Silence end(Span source) {
        return Part.Silence.elastic(source, END, SHORTEST_END, LONGEST_END);
    }

    private static Part.Silence elastic(Span source, double seconds) {
        return Part.Silence.elastic(source, seconds, seconds * SHORTEST, seconds * LONGEST);
    }
}
