package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.timeline.Side;

/** The sides on which a stretch or a group of steps is done. */
public enum Sides {
    NONE,
    /** Everything on one side, then everything on the other. */
    BOTH,
    /** Alternating sides, each time. */
    ALTERNATE,
    LEFT,
    RIGHT;

    /**
     * Returns the sides in order; only {@link Side#NONE} if there are none.
     *
     * @param first the side to start with, left or right
     */
    public List<Side> order(Side first) {
        return switch (this) {
            case NONE -> List.of(Side.NONE);
            case BOTH, ALTERNATE -> List.of(first, first.other());
            case LEFT -> List.of(Side.LEFT);
            case RIGHT -> List.of(Side.RIGHT);
        };
    }

    /** Returns whether both sides are done. */
    public boolean isTwoSided() {
        return this == BOTH || this == ALTERNATE;
    }

    /** Returns the word in a script. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Stream.of(values()).map(Sides::word).toList();
    }

    public static Optional<Sides> named(String word) {
        return Stream.of(values()).filter(sides -> sides.word().equals(word)).findFirst();
    }
}
