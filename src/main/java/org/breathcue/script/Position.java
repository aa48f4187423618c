package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The position of the body. */
public enum Position {
    STANDING(Level.STANDING),
    SEATED(Level.LOW),
    CHAIR(Level.LOW),
    KNEELING(Level.LOW),
    HANDS_AND_KNEES(Level.LOW),
    SUPINE(Level.LYING),
    PRONE(Level.LYING),
    SIDE(Level.LYING);

    /** The height of the body. Moving to or from lying takes longest. */
    private enum Level {
        STANDING,
        LOW,
        LYING
    }

    private final Level level;

    Position(Level level) {
        this.level = level;
    }

    /** Returns the word in a script, such as {@code hands and knees}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns whether the body is lying down. */
    public boolean isLying() {
        return level == Level.LYING;
    }

    public static Optional<Position> named(String word) {
        return Stream.of(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(Position::word).toList();
    }
}
