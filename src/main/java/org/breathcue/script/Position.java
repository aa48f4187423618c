package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the body is. */
public enum Position {
    STANDING(Level.STANDING),
    SEATED(Level.LOW),
    KNEELING(Level.LOW),
    HANDS_AND_KNEES(Level.LOW),
    SUPINE(Level.LYING),
    PRONE(Level.LYING),
    SIDE(Level.LYING);

    /** How high the body is; moving to or from lying takes longest. */
    private enum Level {
        STANDING,
        LOW,
        LYING
    }

    private final Level level;

    Position(Level level) {
        this.level = level;
    }

    /** The word in a script: {@code hands and knees}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the body lies down. */
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
