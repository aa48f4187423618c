package org.breathcue.prescription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one line of a prescription. Phrases with a known form are taken out of it, the surest first: how often a day, the side, the
 * rest, the load, the hold, sets and repetitions. What is left is the name.
 * <pre>
 *   "2. SLR (R) 3 sets of 10, hold 5 sec, 2x/day"
 *     2x/day             twice a day
 *     (R)                right side
 *     hold 5 sec         hold 5 s
 *     3 sets of 10       3 sets, 10 times
 *     SLR                Straight leg raise
 * </pre>
 */
final class LineReader {
    private static final String NUMBER =
            "(?:\\d+(?:\\.\\d+)?|½|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)";
    private static final String RANGE = NUMBER + "(?:\\s*(?:-|–|to)\\s*" + NUMBER + ")?";
    private static final String COUNT =
            "(?:\\d+(?:\\s*(?:-|–|to)\\s*\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)";
    private static final String TIMES_SIGN = "\\s*[xX×*]\\s*";
    private static final String UNIT =
            "(?:seconds?|secs?\\.?|s|\"|″|”|''|minutes?|mins?\\.?|m(?=\\s*(?:hold|rest|$|,))|'|′|breaths?)";
    private static final String TIME =
            "(?<amount>" + RANGE + ")\\s*-?\\s*(?<unit>" + UNIT + ")(?=$|[^\\p{L}\\d]|[xX×]\\s*\\d)";
    private static final List<Pattern> A_DAY = patterns(
            "(?:repeat\\s+)?(?<n>" + COUNT + ")\\s*(?:x|×|times?)\\s*(?:/|a|per|each)?\\s*(?:day|daily)\\b",
            "(?:repeat\\s+)?(?<n>once|twice)\\s*(?:/|a|per|each)?\\s*(?:day|daily)\\b",
            "(?<n>b\\.?i\\.?d|t\\.?i\\.?d|q\\.?i\\.?d|q\\.?d)\\b\\.?",
            "(?<n>morning and (?:evening|night)|a\\.?m\\.? (?:and|&|/) p\\.?m\\.?|AM/PM)(?![\\p{L}])",
            "(?<n>every day|each day|daily|per day|a day)\\b");
    private static final List<Pattern> HOURS = patterns(
            "(?:every\\s+|q\\s*)(?<n>\\d+)(?:\\s*(?:-|–|to)\\s*\\d+)?\\s*(?:h|hrs?|hours?)\\b",
            "(?<n>hourly|every (?:waking )?hour)\\b");
    private static final List<Pattern> A_WEEK = patterns(
            "(?<n>" + COUNT + ")\\s*(?:x|×|times?|days?)\\s*(?:/|a|per|each)?\\s*(?:weekly|week|wk)\\b",
            "(?<n>once|twice)\\s*(?:/|a|per|each)?\\s*(?:week|weekly|wk)\\b",
            "(?<n>every other day|every second day|alternate days|eod|q\\.?o\\.?d)\\b");
    private static final Pattern WEEKS = pattern("(?:for|x|×)\\s*(?<n>" + COUNT + ")\\s*(?:weeks?|wks?)\\b");

    private static final Pattern EACH_SIDE = pattern(
            "(?:\\bon\\s+|\\bfor\\s+)?(?:\\beach\\s+|\\bper\\s+|\\bboth\\s+|\\beither\\s+|\\bea\\.?\\s+|/\\s*)(?:sides?|legs?|arms?|feet|foot|hands?|knees?|hips?|ankles?|shoulders?|way|direction|directions)\\b"
                    + "|\\bb/l\\b|\\bbil\\b\\.?|\\bbilat(?:eral(?:ly)?)?\\b\\.?|\\be/s\\b|(?<![\\p{L}])(?:l\\s*(?:/|&|and|\\+)\\s*r|r\\s*(?:/|&|and|\\+)\\s*l)(?![\\p{L}])"
                    + "|\\bleft (?:and|then|&) right\\b|\\bright (?:and|then|&) left\\b|\\bsides\\s+alternating\\b");
    private static final Pattern LEFT = pattern(
            "\\(l\\)|\\b(?:on\\s+(?:the\\s+)?)?(?:left|l)\\s+(?:side|leg|arm|foot|hand|only)(?:\\s+only)?\\b|\\bleft\\b(?!\\s+(?:behind|over))|(?<=[\\s,])L(?=[\\s,]|$)");
    private static final Pattern RIGHT = pattern(
            "\\(r\\)|\\b(?:on\\s+(?:the\\s+)?)?(?:right|r)\\s+(?:side|leg|arm|foot|hand|only)(?:\\s+only)?\\b|\\bright\\b(?!\\s+angle)|(?<=[\\s,])R(?=[\\s,]|$)");

    private static final List<Pattern> REST = patterns(
            "(?:with\\s+)?\\b(?:rest|break|pause)s?\\s*(?:of|for|:|=)?\\s*" + TIME
                    + "(?:\\s*(?:between|btw|b/w|after)\\s+(?:each\\s+)?(?:sets?|reps?))?",
            "(?:with\\s+)?" + TIME
                    + "\\s*(?:of\\s+)?(?:rest|break)s?\\b(?:\\s*(?:between|btw|b/w|after)\\s+(?:each\\s+)?(?:sets?|reps?))?");
    private static final Pattern WEIGHT = pattern(
            "(?:(?:with|w/|using|@)\\s*(?:an?\\s+)?)?(?<n>\\d+(?:\\.\\d+)?|½|half\\s+a|half)\\s*-?(?<unit>kgs?|kilos?|lbs?|pounds?)\\b\\.?(?:\\s+(?:weights?|dumb-?bells?|db|cuff|ankle weights?|each))?");
    private static final Pattern BAND = pattern(
            "(?:(?:with|w/|using|against)\\s*(?:an?\\s+|the\\s+)?)(?<what>(?:(?:yellow|red|green|blue|black|light|medium|heavy)\\s+)?(?:thera-?band|tb|resistance band|band|loop))\\b");

    private static final List<Pattern> HOLD = patterns(
            "\\bhold(?:ing|s)?\\s*(?:each\\s*)?(?:for|:|=|x)?\\s*" + TIME
                    + "(?:\\s*(?:each|ea\\.?))?(?:\\s+at\\s+(?:the\\s+)?(?:top|bottom|end(?:\\s+range)?))?",
            TIME + "\\s*(?:holds?|isometric|each hold)\\b(?:\\s*(?:each|ea\\.?))?");
    private static final Pattern SETS_OF_TIME =
            pattern("(?<sets>" + COUNT + ")\\s*(?:sets?\\s*(?:of|x|×)?|reps?\\s*(?:of|x|×)|times|x|×)\\s*" + TIME);
    private static final Pattern TIME_REPEATED = pattern(TIME + "\\s*[,x×]+\\s*(?<sets>" + COUNT
            + ")(?!\\s*(?:/|sets? of))(?:\\s*(?:reps?|times|repetitions|sets?))?");
    private static final Pattern FOR_TIME = pattern("(?:for\\s+)?" + TIME);
    private static final List<Pattern> SETS_AND_TIMES = patterns(
            "(?<sets>" + COUNT + ")\\s*sets?\\s*(?:of|x|×|,|/|:|-)?\\s*(?<times>" + COUNT
                    + ")\\s*(?:reps?|repetitions?|times|x)?\\b",
            "(?<times>" + COUNT + ")\\s*(?:reps?|repetitions?|times)\\s*(?:x|×|,|for|/|of)?\\s*(?<sets>" + COUNT
                    + ")\\s*sets?\\b",
            "\\bsets?\\s*[:=]?\\s*(?<sets>" + COUNT + ")[\\s,;/]*reps?\\s*[:=]?\\s*(?<times>" + COUNT + ")\\b",
            "\\breps?\\s*[:=]\\s*(?<times>" + COUNT + ")[\\s,;/]*sets?\\s*[:=]?\\s*(?<sets>" + COUNT + ")\\b",
            "(?<sets>" + COUNT + ")" + TIMES_SIGN + "(?<times>" + COUNT
                    + ")(?:\\s*(?:reps?|repetitions?))?(?![\\p{L}\\d])");
    private static final List<Pattern> SETS = patterns("(?:x|×)?\\s*(?<n>" + COUNT + ")\\s*sets?\\b");
    private static final List<Pattern> TIMES = patterns(
            "(?<![\\p{L}\\d])[xX×]\\s*(?<n>" + COUNT
                    + ")(?:\\s*(?:reps?|repetitions?|times))?(?![\\p{L}\\d])(?:\\s*(?:each|ea\\.?))?",
            "(?:\\brepeat\\s+)?(?<n>" + COUNT
                    + ")\\s*(?:reps?|repetitions?|times|x(?![\\p{L}\\d]))(?:\\s*(?:each|ea\\.?))?(?![\\p{L}])",
            "\\breps?\\s*[:=]\\s*(?<n>" + COUNT + ")",
            "(?<=[\\s,])(?<n>\\d{1,2})(?=\\s*(?:$|\u0001|each\\b|ea\\b))");
    private static final Pattern EACH = pattern("(?<=\\s|^)(?:ea\\.?|each)(?=\\s|,|$)");

    private static final Pattern TO = Pattern.compile("\\s*(?:-|–|\\bto\\b)\\s*");

    private static final Map<String, Integer> NUMBERS = numbers();

    /** What was understood of a line. */
    record Line(Prescribed exercise, Frequency frequency) {}

    private LineReader() {}

    /** Returns what a line says. Its name may be empty, and it may have no dose. */
    static Line read(String written) {
        String text = written.strip()
                .replaceAll("^(?:[•*·▪◦‣–—-]|\\(?\\d{1,2}[.)](?=\\s)|[a-z][.)](?=\\s))\\s*", "")
                .replaceAll("[“”]", "\"");
        Phrases phrases = new Phrases(text);
        Frequency frequency = frequency(phrases);
        Optional<String> rest = first(phrases, REST, LineReader::time);
        Optional<String> load = load(phrases);
        Optional<String> side = side(phrases);
        Optional<String> hold = first(phrases, HOLD, LineReader::time);
        Optional<String> sets = Optional.empty();
        Optional<String> times = Optional.empty();
        if (hold.isEmpty()) {
            Optional<String[]> repeated = phrases.take(SETS_OF_TIME, LineReader::repeated)
                    .or(() -> phrases.take(TIME_REPEATED, LineReader::repeated));
            hold = repeated.map(found -> found[1]);
            times = repeated.map(found -> found[0]);
        }
        if (times.isEmpty()) {
            Optional<String[]> both = first(phrases, SETS_AND_TIMES, found ->
                    new String[] {count(found.group("sets")), count(found.group("times"))});
            sets = both.map(found -> found[0]);
            times = both.map(found -> found[1]);
        }
        if (hold.isEmpty()) {
            hold = phrases.take(FOR_TIME, LineReader::time);
        }
        if (sets.isEmpty()) {
            sets = first(phrases, SETS, found -> count(found.group("n")));
        }
        if (times.isEmpty()) {
            times = first(phrases, TIMES, found -> count(found.group("n")));
        }
        phrases.take(EACH);
        if (hold.isPresent() && times.isEmpty()) {
            times = sets;
            sets = Optional.empty();
        } else if (times.isEmpty()) {
            sets = Optional.empty();
        }
        return new Line(
                new Prescribed(ExerciseNames.spoken(phrases.rest()), sets, times, hold, rest, side, load), frequency);
    }

    private static Frequency frequency(Phrases phrases) {
        int hours = first(phrases, HOURS, found -> number(found.group("n"))).orElse(0);
        int aWeek = first(phrases, A_WEEK, found -> number(found.group("n"))).orElse(0);
        int aDay = first(phrases, A_DAY, found -> number(found.group("n"))).orElse(0);
        int weeks = phrases.take(WEEKS, found -> number(found.group("n"))).orElse(0);
        // Somebody is awake for sixteen hours.
        return new Frequency(hours > 0 ? Math.max(1, 16 / hours) : aDay, aWeek, weeks);
    }

    private static Optional<String> side(Phrases phrases) {
        if (phrases.take(EACH_SIDE)) {
            return Optional.of("each side");
        }
        if (phrases.take(LEFT)) {
            return Optional.of("left side");
        }
        return phrases.take(RIGHT) ? Optional.of("right side") : Optional.empty();
    }

    private static Optional<String> load(Phrases phrases) {
        return phrases.take(WEIGHT, found -> {
                    String amount = found.group("n").toLowerCase(Locale.ROOT).startsWith("half")
                                    || found.group("n").equals("½")
                            ? "0.5"
                            : found.group("n");
                    boolean pounds =
                            found.group("unit").toLowerCase(Locale.ROOT).matches("lbs?|pounds?");
                    return "a weight of " + amount + (pounds ? " lb" : " kg");
                })
                .or(() -> phrases.take(BAND, found -> {
                    String band = found.group("what")
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("thera-?band$|\\btb$|resistance band$", "band");
                    return "a " + band;
                }));
    }

    private static <T> Optional<T> first(Phrases phrases, List<Pattern> forms, Function<Matcher, T> meaning) {
        for (Pattern form : forms) {
            Optional<T> found = phrases.take(form, meaning);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String[] repeated(Matcher found) {
        return new String[] {count(found.group("sets")), time(found)};
    }

    private static String time(Matcher found) {
        String unit = found.group("unit").toLowerCase(Locale.ROOT);
        String amount = amount(found.group("amount"));
        if (unit.startsWith("b")) {
            return amount + (amount.equals("1") ? " breath" : " breaths");
        }
        boolean minutes = unit.startsWith("m") || unit.equals("'") || unit.equals("′");
        return amount + (minutes ? " min" : " s");
    }

    private static String amount(String written) {
        StringBuilder amount = new StringBuilder();
        for (String part : TO.splitAsStream(written.toLowerCase(Locale.ROOT)).toList()) {
            amount.append(amount.isEmpty() ? "" : "-")
                    .append(
                            part.equals("½")
                                    ? "0.5"
                                    : NUMBERS.containsKey(part) ? String.valueOf(NUMBERS.get(part)) : part);
        }
        return amount.toString();
    }

    private static String count(String written) {
        return amount(written.strip());
    }

    private static int number(String written) {
        String word = written.toLowerCase(Locale.ROOT).replace(".", "").strip();
        if (word.startsWith("morning") || word.startsWith("am")) {
            return 2;
        }
        if (word.matches("every (?:other|second) day|alternate days|eod|qod")) {
            return 4;
        }
        if (word.matches("hourly|every (?:waking )?hour|every day|each day|daily|per day|a day|qd|once")) {
            return 1;
        }
        String low = count(word).replaceFirst("-.*", "");
        return low.matches("\\d{1,2}") ? Integer.parseInt(low) : 0;
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<String> words = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        words.forEach(word -> numbers.put(word, numbers.size() + 1));
        numbers.putAll(Map.of("twelve", 12, "fifteen", 15, "twenty", 20, "thirty", 30));
        numbers.putAll(Map.of("once", 1, "twice", 2, "bid", 2, "tid", 3, "qid", 4));
        return numbers;
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Pattern> patterns(String... forms) {
        return Stream.of(forms).map(LineReader::pattern).toList();
    }
}
