package org.breathcue.script.parse;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.duration.DurationText;
import org.breathcue.duration.DurationUnit;

/** Suggests the amount that was most likely meant by a clock time, an amount in several units, or other words for units. */
final class AmountSuggestions {
    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,6})?)";
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d\\d)");
    private static final Pattern TERM = Pattern.compile(NUMBER + "\\s*(\\p{L}+)?\\.?\\s*(?:and\\b|,)?\\s*");
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*(\\p{L}+?)?\\.?\\s*(?:-|–|—|to\\b|or\\b)\\s*" + NUMBER + "\\s*(\\p{L}+)\\.?");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}[.,]\\d{3}(?!\\d).*");
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:(\\d{1,4})\\s*(?:[x×*]|times\\b)\\s*(.+)|(.+?)\\s*(?:[x×*]|,)\\s*(\\d{1,4})(?:\\s*(?:x|times))?)");

    private static final Map<String, Integer> SECONDS = Stream.of(DurationUnit.values())
            .collect(Collectors.toUnmodifiableMap(DurationUnit::symbol, DurationUnit::seconds));
    private static final Map<String, String> UNITS = units(Map.of(
            "s", "s sec secs second seconds",
            "min", "m min mins minute minutes",
            "h", "h hr hrs hour hours",
            "breaths", "b br brth breath breaths breathe breathes cycle cycles"));

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("half a", "0.5"),
            Map.entry("half an", "0.5"),
            Map.entry("a", "1"),
            Map.entry("an", "1"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twelve", "12"),
            Map.entry("fifteen", "15"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("forty-five", "45"),
            Map.entry("sixty", "60"),
            Map.entry("ninety", "90"));
    private static final Pattern IN_WORDS = Pattern.compile("(?:"
            + NUMBERS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .collect(Collectors.joining("|"))
            + ")(?=\\s)");

    private AmountSuggestions() {}

    private static Map<String, String> units(Map<String, String> words) {
        return words.entrySet().stream()
                .flatMap(unit -> Stream.of(unit.getValue().split(" ")).map(word -> Map.entry(word, unit.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the amount as a script would write it, such as {@code 90 s}. */
    static Optional<String> by(String written) {
        String text = figures(written)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:about|for|around|circa|ca\\.)\\s+", "");
        Matcher words = IN_WORDS.matcher(text);
        String figures = words.lookingAt() ? NUMBERS.get(words.group()) + text.substring(words.end()) : text;
        return clock(figures).or(() -> range(figures)).or(() -> terms(figures));
    }

    /** Replaces fractions by decimals: {@code 1 ½} becomes {@code 1.5}. */
    private static String figures(String written) {
        String points = written.replace("½", ".5").replace("¼", ".25").replace("¾", ".75");
        return points.replaceAll("(\\d)\\s+(\\.\\d)", "$1$2").replaceAll("^\\s*\\.", "0.");
    }

    /** Returns {@code 3 x 40 s} as the keys of a stretch: {@code "hold": "40 s", "times": 3}. */
    static Optional<String> several(String written) {
        Matcher several = SEVERAL.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!several.matches()) {
            return Optional.empty();
        }
        String times = several.group(1) == null ? several.group(4) : several.group(1);
        return by(several.group(1) == null ? several.group(3) : several.group(2))
                .map(amount -> "\"hold\": \"" + amount + "\", \"times\": " + times);
    }

    /** Whether a point or comma before exactly three digits could separate thousands or decimals. */
    static boolean isAmbiguous(String written) {
        return THOUSANDS.matcher(written.strip()).matches();
    }

    private static Optional<String> clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hours = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
        return seconds(hours * 3600.0 + Integer.parseInt(clock.group(2)) * 60 + Integer.parseInt(clock.group(3)));
    }

    private static Optional<String> range(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        String unit = UNITS.get(range.group(4));
        String first = range.group(2) == null ? unit : UNITS.get(range.group(2));
        if (unit == null || !unit.equals(first)) {
            return Optional.empty();
        }
        double low = number(range.group(1));
        double high = number(range.group(3));
        double scale = unit.equals("h") ? 60 : 1;
        return Optional.of(plain(Math.min(low, high) * scale) + "-" + plain(Math.max(low, high) * scale) + " "
                + (unit.equals("h") ? "min" : unit));
    }

    /** Reads one or more numbers with units, such as {@code 1 hour and 10 minutes} or {@code 1 min 30}. */
    private static Optional<String> terms(String text) {
        Matcher term = TERM.matcher(text);
        double seconds = 0;
        String before = "";
        int at = 0;
        while (at < text.length() && term.find(at) && term.start() == at) {
            String word = term.group(2);
            String unit = word == null ? before.equals("min") ? "s" : "" : UNITS.getOrDefault(word, "");
            double number = number(term.group(1));
            at = term.end();
            if (unit.equals("breaths") && before.isEmpty() && at == text.length()) {
                return Optional.of(plain(number) + (number == 1 ? " breath" : " breaths"));
            }
            if (!SECONDS.containsKey(unit)) {
                return Optional.empty();
            }
            if (before.isEmpty() && at == text.length() && !unit.equals("h")) {
                return Optional.of(plain(number) + " " + unit);
            }
            seconds += number * SECONDS.get(unit);
            before = unit;
        }
        return at == text.length() && !before.isEmpty() ? seconds(seconds) : Optional.empty();
    }

    private static Optional<String> seconds(double seconds) {
        return Optional.of(DurationText.secondsOrMinutes(seconds));
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(',', '.'));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
