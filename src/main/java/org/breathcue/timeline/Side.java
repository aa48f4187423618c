package org.breathcue.timeline;

/** The side of the body that a movement works on. */
public enum Side {
    NONE("none"),
    LEFT("left"),
    RIGHT("right");

    private final String key;

    Side(String key) {
        this.key = key;
    }

    /** The name in {@code breathcue-timeline/1}. */
    public String key() {
        return key;
    }

    /** The other side of the body; {@link #NONE} has none but itself. */
    public Side other() {
        return switch (this) {
            case NONE -> NONE;
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
        };
    }
}
