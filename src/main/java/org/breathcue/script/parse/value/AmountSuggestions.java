package org.breathcue.script.parse.value;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
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
public final class AmountSuggestions {
    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,6})?)";
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d\\d)");
    private static final Pattern TERM = Pattern.compile(NUMBER + "\\s*(\\p{L}+)?\\.?\\s*(?:and\\b|,)?\\s*");
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*(\\p{L}+?)?\\.?\\s*(?:-|–|—|to\\b|or\\b)\\s*" + NUMBER + "\\s*(\\p{L}+)\\.?");

    private static final Pattern SIDES = Pattern.compile(
            "(.+?)[,/]?\\s*(?:(?:on|per|for|to|a)\\s+)*(?:(?:the\\s+)?(?:(left)|(right))(?:\\s+(?:side|leg|arm))?"
                    + "|each|both|(?:each|both|per|every|either|a)\\s+(?:sides?|legs?|arms?)|sides?)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}[.,]\\d{3}(?!\\d).*");
    private static final Pattern SEVERAL = Pattern.compile("(\\d{1,4})\\s*(?:[x×*]|times\\b)\\s*(.+)"
            + "|(.+?)\\s*(?:[x×*]\\s*(\\d{1,4})|,?\\s*(\\d{1,4})\\s*(?:x|times))(?:\\s*times)?");

    private static final Map<String, Integer> SECONDS = Stream.of(DurationUnit.values())
            .collect(Collectors.toUnmodifiableMap(DurationUnit::symbol, DurationUnit::seconds));
    private static final Map<String, String> UNITS = units(Map.of(
            "s", "s sec secs second seconds",
            "min", "m min mins minute minutes",
            "h", "h hr hrs hour hours",
            "breaths", "b br brth breath breaths breathe breathes cycle cycles"));

    private static final List<String> ONES =
            List.of("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    .concat(" seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:(" + String.join("|", TENS) + ")(?:[-\\s]("
                    + String.join("|", ONES.subList(0, 9)) + "))?|(" + longestFirst(ONES) + "))(?![\\p{L}\\p{Nd}])");
    private static final Pattern HALF_OF = Pattern.compile("^half (?:an? )?(?=\\p{L})");
    private static final Pattern QUARTERS_OF =
            Pattern.compile("^(?:an? |(1|3) )?quarters?(?: of)?(?: an?)? (?=\\p{L})");
    private static final Pattern AND_A_HALF =
            Pattern.compile("^(\\d+|an?) and a half (\\p{L}+)$|^(\\d+|an?) (\\p{L}+) and a half$");
    private static final Pattern ONE_OF = Pattern.compile("(^|\\band )an? (?=\\p{L})");
    private static final Pattern PRIMES =
            Pattern.compile("(?:(\\d{1,3})['′](?!['′]))?\\s*(?:(\\d{1,3})(?:''|\"|″|′′))?");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?:at least|minimum(?: of)?|min\\.?|no less than|>=?|≥)\\s*(\\d.*)|(\\d+(?:\\.\\d+)?)\\s*\\+\\s*(\\p{L}+)|(\\d.*\\p{L})\\s*(?:\\+|or (?:more|longer)|minimum|at least)");
    private static final Pattern CLOCK_WITH_UNIT = Pattern.compile("(\\d{1,3}:\\d\\d)\\s*(?:m|mins?|minutes?)");

    private AmountSuggestions() {}

    private static Map<String, String> units(Map<String, String> words) {
        return words.entrySet().stream()
                .flatMap(unit -> Stream.of(unit.getValue().split(" ")).map(word -> Map.entry(word, unit.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    /** Returns the amount as a script would write it, such as {@code 90 s}. */
    public static Optional<String> by(String written) {
        String text = fractions(digits(figures(written)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:hold )?(?:(?:about|for|around|circa|ca\\.|approximately|roughly)\\s+|~\\s*)", "")));
        Matcher least = AT_LEAST.matcher(text);
        if (least.matches()) {
            String rest = least.group(1) != null
                    ? least.group(1)
                    : least.group(2) != null ? least.group(2) + " " + least.group(3) : least.group(4);
            return amount(rest).filter(amount -> !amount.contains("-")).map(amount -> "at least " + amount);
        }
        return amount(text);
    }

    private static Optional<String> amount(String text) {
        return clock(text).or(() -> primes(text)).or(() -> range(text)).or(() -> terms(text));
    }

    /** Replaces signs for fractions by decimals: {@code 1 ½} becomes {@code 1.5}. */
    private static String figures(String written) {
        String points = written.replace("½", ".5").replace("¼", ".25").replace("¾", ".75");
        return points.replaceAll("(\\d)\\s+(\\.\\d)", "$1$2").replaceAll("^\\s*\\.", "0.");
    }

    /** Replaces numbers in words by digits: {@code forty-five} becomes {@code 45}. */
    static String digits(String text) {
        return IN_WORDS.matcher(text).replaceAll(word -> {
            int tens = word.group(1) == null ? 0 : 10 * (TENS.indexOf(word.group(1)) + 2);
            int ones = word.group(2) == null ? 0 : ONES.indexOf(word.group(2)) + 1;
            return String.valueOf(word.group(3) == null ? tens + ones : ONES.indexOf(word.group(3)) + 1);
        });
    }

    /** Replaces fractions in words by decimals: {@code half a minute} becomes {@code 0.5 minute}. */
    private static String fractions(String text) {
        Matcher andHalf = AND_A_HALF.matcher(text);
        if (andHalf.matches()) {
            String whole = andHalf.group(1) == null ? andHalf.group(3) : andHalf.group(1);
            String unit = andHalf.group(2) == null ? andHalf.group(4) : andHalf.group(2);
            return (whole.startsWith("a") ? "1" : whole) + ".5 " + unit;
        }
        Matcher quarters = QUARTERS_OF.matcher(text);
        if (quarters.find()) {
            return ("3".equals(quarters.group(1)) ? "0.75 " : "0.25 ") + text.substring(quarters.end());
        }
        return ONE_OF.matcher(HALF_OF.matcher(text).replaceFirst("0.5 ")).replaceAll("$11 ");
    }

    /** Reads minutes and seconds with primes: {@code 1'30''}. */
    private static Optional<String> primes(String text) {
        Matcher primes = PRIMES.matcher(text);
        if (text.isBlank() || !primes.matches()) {
            return Optional.empty();
        }
        double minutes = primes.group(1) == null ? 0 : Double.parseDouble(primes.group(1));
        return seconds(minutes * 60 + (primes.group(2) == null ? 0 : Double.parseDouble(primes.group(2))));
    }

    /** Returns {@code 3 x 40 s} as the keys of a stretch: {@code "hold": "40 s", "times": 3}. */
    static Optional<String> several(String written) {
        Matcher several = SEVERAL.matcher(digits(written.strip().toLowerCase(Locale.ROOT)));
        if (!several.matches()) {
            return Optional.empty();
        }
        boolean first = several.group(1) != null;
        String times = first ? several.group(1) : several.group(4) == null ? several.group(5) : several.group(4);
        String held = first ? several.group(2) : several.group(3);
        return by(held).map(amount -> "\"hold\": \"" + amount + "\", \"times\": " + times)
                .or(() -> several(held)
                        .filter(inner -> first && !inner.contains("sets"))
                        .map(inner -> inner + ", \"sets\": " + times));
    }

    /** Returns {@code 30 s each side} as the keys of a stretch: {@code "hold": "30 s", "sides": "both"}. */
    static Optional<String> onSides(String written) {
        Matcher sides = SIDES.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!sides.matches()) {
            return Optional.empty();
        }
        String named = sides.group(2) != null ? sides.group(2) : sides.group(3) != null ? sides.group(3) : "both";
        return by(sides.group(1))
                .map(amount -> "\"hold\": \"" + amount + "\"")
                .or(() -> several(sides.group(1)))
                .map(hold -> hold + ", \"sides\": \"" + named + "\"");
    }

    /** Whether a point or comma before exactly three digits could separate thousands or decimals. */
    static boolean isAmbiguous(String written) {
        return THOUSANDS.matcher(written.strip()).matches();
    }

    private static Optional<String> clock(String text) {
        Matcher united = CLOCK_WITH_UNIT.matcher(text);
        Matcher clock = CLOCK.matcher(united.matches() ? united.group(1) : text);
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
        if (unit == null || first == null) {
            return Optional.empty();
        }
        if (!unit.equals(first)) {
            return range(range.group(1), first, range.group(3), unit);
        }
        double low = number(range.group(1));
        double high = number(range.group(3));
        double scale = unit.equals("h") ? 60 : 1;
        return Optional.of(plain(Math.min(low, high) * scale) + "-" + plain(Math.max(low, high) * scale) + " "
                + (unit.equals("h") ? "min" : unit));
    }

    private static Optional<String> range(String low, String lowUnit, String high, String highUnit) {
        if (!SECONDS.containsKey(lowUnit) || !SECONDS.containsKey(highUnit)) {
            return Optional.empty();
        }
        double from = number(low) * SECONDS.get(lowUnit);
        double to = number(high) * SECONDS.get(highUnit);
        return from < to ? Optional.of(plain(from) + "-" + plain(to) + " s") : Optional.empty();
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
