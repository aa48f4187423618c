package org.breathcue.compile.expand;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import org.breathcue.script.Position;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Side;

/** The engine's own words, all from one resource bundle. */
public final class EnginePhrases {
    // English whatever the machine speaks: the scripts are English too.
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "org.breathcue.compile.expand.phrases",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** More seconds are told in minutes. */
    private static final double LONGEST_IN_SECONDS = 90;

    /** The numbers that were said: counted seconds need them by the hundred, and again for each length that is tried. */
    private static final Map<Integer, String> NUMBERS = new ConcurrentHashMap<>();

    private EnginePhrases() {}

    /** The word for a side of the body, as it stands in a sentence. */
    static String side(Side side) {
        return BUNDLE.getString("side." + side.key());
    }

    static String sideCall(Side side) {
        return filled("call.side", side(side));
    }

    static String set(int set, int sets) {
        return filled("call.set", NumberWords.of(set), NumberWords.of(sets));
    }

    /** The call of a rest whose length is not known in advance. */
    static String rest() {
        return BUNDLE.getString("call.rest");
    }

    /** The call of a rest of so many breaths or seconds. */
    static String rest(boolean inBreaths, double value) {
        return filled("call.rest.for", amount(inBreaths, value, EnginePhrases::spelled));
    }

    /** How long a hold is, said before it. */
    static String holdLength(boolean inBreaths, double value) {
        String words;
        if (inBreaths) {
            words = amount(true, value, EnginePhrases::spelled);
        } else {
            long halves = Math.max(2, Math.round(value / 30));
            String key = "about." + (halves == 2 ? "minute" : halves == 3 ? "minute.half" : "minutes");
            String half = halves % 2 == 0 ? "" : BUNDLE.getString("about.half");
            words = filled(key, NumberWords.of((int) (halves / 2)) + half);
        }
        return filled("call.length", capitalized(words));
    }

    static String tenSecondsLeft() {
        return BUNDLE.getString("call.ten-left");
    }

    static String getReady() {
        return BUNDLE.getString("call.ready");
    }

    static String next(String name) {
        return filled("call.next", name);
    }

    static String halfway() {
        return BUNDLE.getString("call.halfway");
    }

    static String lastBreath() {
        return BUNDLE.getString("call.last-breath");
    }

    /** A number that is said by itself. */
    static String number(int number) {
        return NUMBERS.computeIfAbsent(number, said -> filled("call.number", capitalized(NumberWords.of(said))));
    }

    /** A sentence of the preflight; {@code about} is what it is about. */
    static String sentence(String about, String value) {
        return filled("preflight." + about, value);
    }

    /** How long a session is, as people say it: {@code about 12 minutes}. */
    public static String length(double seconds) {
        long minutes = Math.max(1, Math.round(seconds / 60));
        String spoken = counted("amount.minutes", (double) minutes, EnginePhrases::digits);
        return minutes * 60 == seconds ? spoken : filled("preflight.about", spoken);
    }

    static String position(Position position) {
        return BUNDLE.getString("position." + position.word().replace(' ', '-'));
    }

    /** Several things one after the other. */
    static String list(List<String> items) {
        if (items.size() == 1) {
            return items.get(0);
        }
        return filled(
                items.size() == 2 ? "list.pair" : "list.last",
                String.join(", ", items.subList(0, items.size() - 1)),
                items.get(items.size() - 1));
    }

    /** An amount of breaths or seconds as people say it: {@code 5 breaths}, {@code 3 minutes}. */
    static String amount(boolean inBreaths, double value) {
        return amount(inBreaths, value, EnginePhrases::digits);
    }

    private static String amount(boolean inBreaths, double value, DoubleFunction<String> number) {
        if (inBreaths) {
            return counted("amount.breaths", value, number);
        }
        if (value > LONGEST_IN_SECONDS && value % 60 != 0) {
            double minutes = Math.floor(value / 60);
            return counted("amount.minutes", minutes, number) + " "
                    + counted("amount.seconds", value - minutes * 60, number);
        }
        return value % 60 == 0
                ? counted("amount.minutes", value / 60, number)
                : counted("amount.seconds", value, number);
    }

    private static String counted(String key, double value, DoubleFunction<String> number) {
        return filled(value == 1 ? key + ".one" : key, number.apply(value));
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String digits(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String spelled(double value) {
        return value == Math.rint(value) ? NumberWords.of((int) value) : digits(value);
    }

    /** What a phase is called aloud. */
    static String phase(BreathPhase phase) {
        return BUNDLE.getString("phase." + phase.key());
    }

    /** What a phase is called in a message. */
    public static String phaseNoun(BreathPhase phase) {
        return BUNDLE.getString("noun." + phase.key());
    }

    /** The chapter of a stretch, or of one side of it. */
    static String chapter(String name, Side side) {
        return side == Side.NONE ? name : filled("chapter.side", name, side(side));
    }

    static String preflightChapter() {
        return BUNDLE.getString("chapter.preflight");
    }

    /** The chapter of a pause; {@code length} is empty where that is not known in advance. */
    static String pauseChapter(Optional<String> length) {
        return length.map(known -> filled("chapter.pause.length", known))
                .orElseGet(() -> BUNDLE.getString("chapter.pause"));
    }

    /** The chapter of breathing without a name; {@code breath} is the breath of its own, such as 4:6. */
    static String breathingChapter(Optional<String> breath, String length) {
        return breath.map(own -> filled("chapter.breathe.own", own, length))
                .orElseGet(() -> filled("chapter.breathe", length));
    }

    /** The chapter of a chime. */
    static String chimeChapter(String sound) {
        String key = "chapter.chime." + sound;
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : filled("chapter.chime", sound);
    }

    private static String filled(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
