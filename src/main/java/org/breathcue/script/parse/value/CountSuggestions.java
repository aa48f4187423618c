package org.breathcue.script.parse.value;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.script.schema.CountSyntax;

/** Suggests the number of repetitions that was meant by other words. The suggestion never changes the meaning. */
final class CountSuggestions {
    private static final Pattern SIDES = Pattern.compile(
            "[,/]?\\s*(?:(?:on|per|for|to|each|every|both|either|a)\\s+)*(?:each|both|sides?|legs?|arms?)$");
    private static final Pattern TIMES = Pattern.compile("\\s*(?:[x×]|reps?|repetitions?|repeats?|times|counts?)\\.?$");
    private static final Pattern SETS = Pattern.compile("\\s*(?:sets?|rounds?|series|circuits?)\\.?$");
    private static final Pattern SETS_OF = Pattern.compile("(.+?)\\s*(?:sets?|rounds?|series)\\s*(?:of|x|×)\\s*(.+)");
    private static final Pattern PRODUCT = Pattern.compile("(.+?)\\s*[x×*]\\s*(.+)");
    private static final Pattern ABOUT = Pattern.compile("^(?:about|around|circa|ca\\.|~)\\s*");
    private static final Pattern BEFORE = Pattern.compile("^[x×]\\s*");
    private static final Pattern COUNT = CountSyntax.PATTERN;
    private static final Map<String, String> WORDS =
            Map.of("once", "1", "twice", "2", "thrice", "3", "a dozen", "12", "one dozen", "12", "half a dozen", "6");

    private CountSuggestions() {}

    /**
     * Returns the hint for a text that is not a count.
     *
     * @param key the key of the value
     */
    static Optional<String> of(String key, String written) {
        String text = ABOUT.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher sided = SIDES.matcher(text);
        boolean bothSides = sided.find();
        String plain = bothSides ? text.substring(0, sided.start()).strip() : text;
        String sides = bothSides && !key.equals("repeat") ? ", \"sides\": \"both\"" : "";
        return counted(key, plain)
                .filter(hint -> !bothSides || !sides.isEmpty())
                .map(hint -> "write " + hint + sides);
    }

    private static Optional<String> counted(String key, String text) {
        Matcher setsOf = SETS_OF.matcher(text);
        Matcher product = setsOf.matches() ? setsOf : PRODUCT.matcher(text);
        if (product.matches()) {
            return several(key, product.group(1), product.group(2));
        }
        boolean sets = SETS.matcher(text).find();
        boolean times = TIMES.matcher(text).find();
        Optional<String> count = count(BEFORE.matcher(
                        TIMES.matcher(SETS.matcher(text).replaceFirst("")).replaceFirst(""))
                .replaceFirst(""));
        if (sets && key.equals("times")) {
            return count.map(number -> "\"sets\": " + number);
        }
        return times && key.equals("sets")
                ? count.map(number -> "\"times\": " + number)
                : count.map(number -> "\"" + key + "\": " + number);
    }

    private static Optional<String> several(String key, String first, String second) {
        Optional<String> sets = count(first);
        String repeated = TIMES.matcher(second).replaceFirst("");
        Optional<String> times = count(repeated);
        if (sets.isEmpty() || key.equals("repeat")) {
            return Optional.empty();
        }
        return times.<String>map(number -> "\"times\": " + number + ", \"sets\": " + sets.get())
                .or(() -> AmountSuggestions.by(repeated)
                        .map(amount -> "\"hold\": \"" + amount + "\", \"times\": " + sets.get()));
    }

    /** Returns a number or a range as a script writes it. */
    private static Optional<String> count(String written) {
        String text = WORDS.getOrDefault(written.strip(), AmountSuggestions.digits(written.strip()));
        Matcher count = COUNT.matcher(text);
        if (!count.matches() || Integer.parseInt(limited(count.group(1))) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                count.group(2) == null
                        ? String.valueOf(Integer.parseInt(limited(count.group(1))))
                        : "\"" + count.group(1) + "-" + count.group(2) + "\"");
    }

    private static String limited(String digits) {
        return digits.length() > 6 ? "0" : digits;
    }
}
