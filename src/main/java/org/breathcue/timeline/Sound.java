package org.breathcue.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * The sound in the background.
     *
     * @param span where it is chosen
     * @param names {@link #RAIN}, {@link #WAVES} or {@link #OFF} alone; or sound files, which are played one after the other
     * @param loop whether files are played again after the last one
     */
    public record Background(Span span, List<Named> names, boolean loop) {
        public Background {
            names = List.copyOf(names);
        }

        /** Creates a background with one name, which is played again after its end. */
        public Background(Span span, String name) {
            this(span, List.of(new Named(span, name)), true);
        }

        /**
         * The name of a background.
         *
         * @param span where it is written
         */
        public record Named(Span span, String name) {}

        /** The name that turns the background off. */
        public static final String OFF = "off";

        public static final String RAIN = "rain";
        public static final String WAVES = "waves";

        /** The names that need no file. */
        public static final List<String> WORDS = List.of(RAIN, WAVES, OFF);

        /** Returns the one of {@link #WORDS} that this background is; empty for files. */
        public Optional<String> word() {
            return names.stream().map(Named::name).filter(WORDS::contains).findFirst();
        }

        /** Returns the names, and whether they are played once; the same for all backgrounds that are heard alike. */
        public String key() {
            String all = names.stream().map(Named::name).collect(Collectors.joining(", "));
            return loop ? all : all + " (once)";
        }

        /** Returns whether there is to be no background. */
        public boolean isOff() {
            return word().filter(OFF::equals).isPresent();
        }
    }

    /** Returns whether another sound would be heard as the same sound. */
    public boolean soundsLike(Sound other) {
        return breath == other.breath
                && level == other.level
                && chimes == other.chimes
                && background.map(Background::key).equals(other.background.map(Background::key));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
