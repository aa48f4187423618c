package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.breathcue.timeline.Side;

/** The sides a stretch is done on. */
public enum Sides {
    NONE(Side.NONE),
    BOTH(Side.LEFT, Side.RIGHT),
    LEFT(Side.LEFT),
    RIGHT(Side.RIGHT);

    private final List<Side> order;

    Sides(Side... order) {
        this.order = List.of(order);
    }

    /** The sides one after the other; {@link Side#NONE} alone when the stretch has none. */
    public List<Side> order() {
        return order;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(Sides::word).toList();
    }
}
