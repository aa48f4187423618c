package org.breathcue.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;

/**
 * The sounds other than the voice, of a session or a part of it. They do not change the timing.
 *
 * @param breath the sound that marks the breath
 * @param level the loudness of breath and background relative to the words
 * @param background the background sound, if any
 * @param chimes whether chimes are heard
 */
public record Sound(Breath breath, Level level, Optional<Background> background, boolean chimes) {
    /** The sound of a script that does not set it. */
    public static final Sound DEFAULT = new Sound(Breath.AIR, Level.NORMAL, Optional.empty(), true);

    /** The sound that marks a breath to follow. */
    public enum Breath {
        AIR,
        TONE,
        OFF;

        /** Returns the word in a script. */
        public String word() {
            return lower(name());
        }

        /** Returns the words of all constants. */
        public static List<String> words() {
            return Stream.of(values()).map(Breath::word).toList();
        }

        /** Returns the constant with that word. */
        public static Optional<Breath> named(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** The loudness of breath and background relative to the words. */
    public enum Level {
        SOFT(-6),
        NORMAL(0),
        LOUD(6);

        private final double db;

        Level(double db) {
            this.db = db;
        }

        /** Returns the gain relative to {@link #NORMAL} in dB. */
        public double db() {
            return db;
        }

        /** Returns the word in a script. */
        public String word() {
            return lower(name());
        }

        /** Returns the words of all constants. */
        public static List<String> words() {
            return Stream.of(values()).map(Level::word).toList();
        }

        /** Returns the constant with that word. */
        public static Optional<Level> named(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /**
     * A sound in the background of the whole session.
     *
     * @param span where it is named
     * @param name {@link #RAIN}, {@link #WAVES}, or the name of a sound in {@code audio/}
     */
    public record Background(Span span, String name) {
        /** The name that turns the background off. */
        public static final String OFF = "off";

        public static final String RAIN = "rain";
        public static final String WAVES = "waves";

        /** The names that need no file. */
        public static final List<String> WORDS = List.of(RAIN, WAVES, OFF);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
