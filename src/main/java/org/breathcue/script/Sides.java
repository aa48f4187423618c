package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.timeline.Side;

/** The sides a stretch, or a group of them, is done on. */
public enum Sides {
    NONE,
    /** Everything on one side, then on the other. */
    BOTH,
    /** From side to side each time. */
    ALTERNATE,
    LEFT,
    RIGHT;

    /**
     * The sides one after the other; {@link Side#NONE} alone when there are none.
     *
     * @param first left or right: where what is done on both begins
     */
    public List<Side> order(Side first) {
        return switch (this) {
            case NONE -> List.of(Side.NONE);
            case BOTH, ALTERNATE -> List.of(first, first.other());
            case LEFT -> List.of(Side.LEFT);
            case RIGHT -> List.of(Side.RIGHT);
        };
    }

    /** Whether both sides of the body take part. */
    public boolean isTwoSided() {
        return this == BOTH || this == ALTERNATE;
    }

    /** The word in a script. */
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
