package org.breathcue.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;

/**
 * What a session is to sound like beside its words. It changes nothing of what happens when.
 *
 * @param breath what the breath is heard by
 * @param level how loud breath and background are beside the words
 * @param background what sounds all along; empty for nothing
 * @param chimes whether chimes are heard
 */
public record Sound(Breath breath, Level level, Optional<Background> background, boolean chimes) {
    /** A session that says nothing of its sound. */
    public static final Sound DEFAULT = new Sound(Breath.AIR, Level.NORMAL, Optional.empty(), true);

    /** What a breath to follow is heard by. */
    public enum Breath {
        AIR,
        TONE,
        OFF;

        /** The word in a script. */
        public String word() {
            return lower(name());
        }

        /** The words of all. */
        public static List<String> words() {
            return Stream.of(values()).map(Breath::word).toList();
        }

        /** The one of that word. */
        public static Optional<Breath> named(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** How loud breath and background are beside the words. */
    public enum Level {
        SOFT(-6),
        NORMAL(0),
        LOUD(6);

        private final double db;

        Level(double db) {
            this.db = db;
        }

        /** By how much louder than normal, in dB. */
        public double db() {
            return db;
        }

        /** The word in a script. */
        public String word() {
            return lower(name());
        }

        /** The words of all. */
        public static List<String> words() {
            return Stream.of(values()).map(Level::word).toList();
        }

        /** The one of that word. */
        public static Optional<Level> named(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /**
     * A sound all along.
     *
     * @param span where it is asked for
     * @param name {@link #RAIN}, {@link #WAVES}, or the name of a sound in {@code audio/}
     */
    public record Background(Span span, String name) {
        /** What a session is told that wants none. */
        public static final String OFF = "off";

        public static final String RAIN = "rain";
        public static final String WAVES = "waves";

        /** The words that need no file. */
        public static final List<String> WORDS = List.of(RAIN, WAVES, OFF);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
