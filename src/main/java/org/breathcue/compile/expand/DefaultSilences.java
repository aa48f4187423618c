package org.breathcue.compile.expand;

import org.breathcue.diagnostic.Span;
import org.breathcue.script.Position;
import org.jspecify.annotations.Nullable;

/** The silences in seconds where the script prescribes none. */
public final class DefaultSilences {
    /** Before the first sound, because devices that wake up swallow the first part of what they get. */
    public static final double BEGINNING = 0.25;

    static final double BETWEEN_LINES = 1;

    /** After a name, a caution, the call of a side, the words of the way out, and a `say` step. */
    static final double AFTER_WORDS = 2;

    /** For the words that announce the length of the session. */
    static final double TELLING_THE_LENGTH = 4;

    private static final double SETTLE = 4;
    private static final double MOVE = 8;
    private static final double MOVE_TO_OR_FROM_LYING = 12;
    private static final double SWITCH = 4;
    private static final double SWITCH_LYING = 8;
    private static final double END = 2;

    /** The factors by which a silence may be shortened or lengthened to reach a length: 8 s become 5 s to 16 s. */
    private static final double SHORTEST = 0.625;

    private static final double LONGEST = 2;
    private static final double SHORTEST_END = 1;
    private static final double LONGEST_END = 15;

    private DefaultSilences() {}

    /** Returns the time to get from one position to the next; a position is null where the script names none. */
    static Part.Silence settle(Span source, @Nullable Position from, @Nullable Position to) {
        double seconds = to == null || to == from
                ? SETTLE
                : from != null && from.isLying() != to.isLying() ? MOVE_TO_OR_FROM_LYING : MOVE;
        return elastic(source, seconds);
    }

    /** Returns the time to settle without a change of position. */
    static Part.Silence settle(Span source) {
        return elastic(source, SETTLE);
    }

    /** Returns the time to change sides. */
    static Part.Silence sideSwitch(Span source, @Nullable Position position) {
        return elastic(source, position != null && position.isLying() ? SWITCH_LYING : SWITCH);
    }

    /** Returns the silence at the end of a session. */
    static Part.Silence end(Span source) {
        return Part.Silence.elastic(source, END, SHORTEST_END, LONGEST_END);
    }

    private static Part.Silence elastic(Span source, double seconds) {
        return Part.Silence.elastic(source, seconds, seconds * SHORTEST, seconds * LONGEST);
    }
}
