package org.breathcue.compile.adapt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.breathcue.duration.DurationParser;
import org.breathcue.script.Guide;
import org.breathcue.timeline.SessionLimits;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.breathcue.voice.Delivery;

/**
 * Reads wishes that are written as text, such as the values of options. Words can have capital letters. For example, {@code
 * WishReader.read(ListenerWishes.NONE, "pace", "6")} asks for six breaths per minute.
 */
public final class WishReader {
    /** The value of {@code length} for the length that the doses take. */
    private static final String FREE = "free";

    private WishReader() {}

    /** Thrown for a value that cannot be read. The message says what the value must be, such as {@code must be left or right}. */
    public static final class BadValueException extends Exception {
        private static final long serialVersionUID = 1L;

        BadValueException(String rule) {
            super(rule);
        }

        /** Returns what the value must be. */
        public String rule() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Returns wishes with one more.
     *
     * @param option {@code length}, {@code pace}, {@code guide}, {@code variation}, {@code first}, {@code voice}, {@code delivery}, {@code
     *     breath} or {@code level}
     * @throws IllegalArgumentException if there is no such option
     */
    public static ListenerWishes read(ListenerWishes wishes, String option, String value) throws BadValueException {
        return switch (option) {
            case "length" -> value.equalsIgnoreCase(FREE) ? wishes.withFreeLength() : wishes.withLength(length(value));
            case "pace" -> wishes.withPace(pace(value));
            case "guide" -> wishes.withGuide(word(value, Guide::named, Guide.words()));
            case "variation" -> wishes.withVariation(value);
            case "first" -> wishes.withFirst(side(value));
            case "voice" -> wishes.withVoice(value);
            case "delivery" -> wishes.withDelivery(delivery(value));
            case "breath" -> wishes.withBreath(word(value, Sound.Breath::named, Sound.Breath.words()));
            case "level" -> wishes.withLevel(word(value, Sound.Level::named, Sound.Level.words()));
            default -> throw new IllegalArgumentException(option);
        };
    }

    /** Returns a length in seconds. */
    public static double length(String text) throws BadValueException {
        OptionalDouble seconds = DurationParser.seconds(text);
        if (seconds.isEmpty() || seconds.getAsDouble() < 1 || seconds.getAsDouble() > SessionLimits.MAX_SECONDS) {
            throw new BadValueException("must be a time up to six hours, such as 12m, 90s or 12:30");
        }
        return seconds.getAsDouble();
    }

    /** Returns how the voice delivers its words. */
    public static Delivery delivery(String text) throws BadValueException {
        return word(text, Delivery::named, Delivery.words());
    }

    private static double pace(String text) throws BadValueException {
        double pace = text.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.parseDouble(text) : 0;
        if (pace < SessionLimits.MIN_BREATHS_PER_MINUTE || pace > SessionLimits.MAX_BREATHS_PER_MINUTE) {
            throw new BadValueException("must be breaths per minute from 1 to 20, such as 6");
        }
        return pace;
    }

    private static Side side(String text) throws BadValueException {
        return Stream.of(Side.LEFT, Side.RIGHT)
                .filter(side -> side.key().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new BadValueException("must be left or right"));
    }

    private static <T> T word(String text, Function<String, Optional<T>> named, List<String> words)
            throws BadValueException {
        return named.apply(text.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new BadValueException("must be one of " + String.join(", ", words)));
    }
}
