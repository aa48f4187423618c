package org.breathcue.voice.english;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes numbers as they are said where FreeTTS would misread them: ranges, series, sets, scores, fractions, times of the day, decades. All
 * other numbers are left to FreeTTS.
 *
 * <p>For example, "3-5 breaths, 4-7-8, 2x10, 3/10, 1:30" becomes "3 to 5 breaths, 4 7 8, 2 times 10, 3 out of 10, 1 30".
 */
final class NumberNormalizer {
    private static final List<Rule> SIGNS = List.of(
            new Rule("(\\d)['′](\\d{1,2})[\"″]?(?!\\w)", found -> found.group(1) + " foot " + found.group(2)),
            new Rule("(?<=\\d)″", " in."),
            // A single quotation mark, after a digit.
            new Rule("^([^\"]*\\d)\"([^\"]*)$", found -> found.group(1) + " in." + found.group(2)),
            new Rule("(?<=\\d)\\s*½", " and a half "),
            new Rule("(?<=\\d)\\s*¼", " and a quarter "),
            new Rule("(?<=\\d)\\s*¾", " and three quarters "),
            new Rule("½", " one half "),
            new Rule("¼", " one quarter "),
            new Rule("¾", " three quarters "));

    private static final Map<String, String> FRACTIONS = Map.ofEntries(
            Map.entry("1/2", "a half"),
            Map.entry("1/3", "a third"),
            Map.entry("2/3", "two thirds"),
            Map.entry("1/4", "a quarter"),
            Map.entry("3/4", "three quarters"),
            Map.entry("1/8", "an eighth"),
            Map.entry("3/8", "three eighths"),
            Map.entry("5/8", "five eighths"),
            Map.entry("7/8", "seven eighths"));

    private static final Map<Character, String> DECADES = Map.of(
            '0',
            "hundreds",
            '1',
            "tens",
            '2',
            "twenties",
            '3',
            "thirties",
            '4',
            "forties",
            '5',
            "fifties",
            '6',
            "sixties",
            '7',
            "seventies",
            '8',
            "eighties",
            '9',
            "nineties");

    /** The first number of a blood pressure is higher than any score. */
    private static final int PRESSURE = 70;

    /** Applied in this order; each rule sees the result of the one before. */
    private static final List<Rule> RULES = List.of(
            new Rule("\\b(1[1-9]|20)(\\d)0s\\b", NumberNormalizer::decade),
            new Rule(
                    "(?i)((?:\\b(?:the|my|your|his|her|our|their|mid|early|late)[ -])|')(\\d)0s\\b",
                    NumberNormalizer::decade),
            new Rule(
                    "(?i)(?<=\\b(?:in|since|until|by|from|year) )(19|20)([1-9]\\d)(?![\\w.,/-]\\d|\\w)",
                    found -> found.group(1) + " " + found.group(2)),
            // Times of the day: the letters are spelled because another one is beside them.
            new Rule(
                    "(?i)(?<=\\d) ?([ap])(?:m\\b(?!\\.\\w)|\\.m\\.(?= [a-z]|-)|\\.m(?=\\.))",
                    found -> " " + found.group(1).toUpperCase(Locale.ROOT) + " M"),
            new Rule("(?<= [AP] M) ?- ?(?=\\d)", " to "),
            new Rule("(?<=\\d) ?deg ?C\\b", " degrees Celsius"),
            new Rule("(?<=\\d) ?deg ?F\\b", " degrees Fahrenheit"),
            new Rule("(?<=\\d):00(?!\\d)", ""),
            new Rule("(?<=\\d):0(?=\\d(?!\\d))", " oh "),
            new Rule("\\b\\d+(?::\\d+){2,}\\b", found -> found.group().replace(':', ' ')),
            new Rule(
                    "\\b1:(?=\\d(?!\\d))|(?<=\\b\\d):(?=\\d ratio)",
                    found -> found.group().replace(":", " to ")),
            new Rule("(?<=\\d):(?=\\d)", " "),
            // Fractions and scores.
            new Rule("(?<=\\d) (?=1/[2348]\\b(?!/)|[23]/[348]\\b(?!/)|[57]/8\\b(?!/))", " and "),
            new Rule("(?i)(\\ban? )?(?<![\\d/.])([12357]/[2348])(?![\\d/]|\\.\\d)", NumberNormalizer::fraction),
            new Rule("(?<![\\d/.])(\\d+)/(\\d+)(?![\\d/])", NumberNormalizer::score),
            new Rule("\\b([A-Z])(\\d{1,2}) ?- ?([A-Z])?(\\d{1,2})\\b(?!-)", NumberNormalizer::bones),
            // Series, and ranges.
            new Rule(
                    "(?<![\\w.])\\d+(?:-\\d+){2,}(?![\\w])",
                    found -> found.group().replace('-', ' ')),
            new Rule("\\b9 ?- ?5\\b", "9 to 5"),
            new Rule("(?<![\\w.])(\\d+) ?- ?(\\d+)(?![\\d])(?!-\\d)", NumberNormalizer::range),
            new Rule("(?<=\\d) ?- ?(?=\\d)(?!\\d+-)", " to "),
            // Sets, and how often.
            new Rule("\\b([A-Z]{2,4})(\\d+)\\b", found -> found.group(1) + " " + found.group(2)),
            new Rule("(?<=\\bsets?|\\brounds?) ?x ?(?=\\d)", " of "),
            new Rule("(?<=\\d) ?x ?(?=\\d)|(?<=\\b(?:reps?|breaths)) ?x ?(?=\\d)", " times "),
            new Rule("(?<=\\d) ?x ?/ ?(?=(?:day|d|week|wk|month|hour|hr)\\b)", " times a "),
            new Rule("(?<=times a )wk\\b", "week"),
            new Rule("(?<=times a )hr\\b", "hour"),
            new Rule("(?<=times a )d\\b", "day"),
            new Rule(
                    "(?<=\\d|\\d ?x|\\b(?:s|sec|min|reps|rep|times|breaths|beats)) ?/ ?(?=(?:side|leg|arm|hand|foot|set|round|direction)\\b)",
                    " per "),
            new Rule("(?<=\\w) ?/ ?(?=(?:day|week|month|min|minute|hour|session)\\b)", " per "),
            new Rule("(?<=per )min\\b", "minute"),
            new Rule("(?<=\\d) ?km/h\\b", " kilometers an hour"),
            // A slash makes no sound between words.
            new Rule("(?<=\\w)/(?=[A-Za-z])|(?<=[A-Za-z])/(?=\\w)", " "),
            new Rule("(?<![\\w] ?)x ?(?=\\d)", "times "),
            new Rule("(?<=\\d)\\+(?![\\w+])", " plus"));

    private NumberNormalizer() {}

    /** Returns the text with fractions of one character in words. It must be done before they are decomposed: 3½ would become 31/2. */
    static String fractionsInWords(String text) {
        return Rule.applied(SIGNS, text);
    }

    /** Returns an ASCII text with all other numbers as they are said. */
    static String inWords(String text) {
        return Rule.applied(RULES, text);
    }

    /** "1990s" and "the 80s". */
    private static String decade(MatchResult found) {
        String before = found.group(1).equals("'") ? "" : found.group(1);
        char ten = found.group(2).charAt(0);
        if (before.equals("20") && ten == '0') {
            return "two thousands";
        }
        boolean century = !before.isEmpty() && Character.isDigit(before.charAt(0));
        return before + (century ? " " : "") + DECADES.get(ten);
    }

    /** "3/4" is three quarters; "a 3/4 turn" is a three quarter turn. */
    private static String fraction(MatchResult found) {
        String said = FRACTIONS.getOrDefault(found.group(2), found.group(2));
        if (found.group(1) == null) {
            return said;
        }
        String single = said.endsWith("s") ? said.substring(0, said.length() - 1) : said;
        return found.group(1) + single.replaceFirst("^an? ", "");
    }

    /** "3/10" is a score, "90/90", "24/7" and "4/6" are read one by one, "120/80" is a pressure, and "1/6" is left to FreeTTS. */
    private static String score(MatchResult found) {
        String first = found.group(1);
        String second = found.group(2);
        if (first.length() > 3 || second.length() > 3) {
            return found.group();
        }
        int part = Integer.parseInt(first);
        int whole = Integer.parseInt(second);
        if (part > whole) {
            return first + (part > PRESSURE && whole > PRESSURE / 2 ? " over " : " ") + second;
        }
        if (part == whole && whole > 10) {
            return first + " " + second;
        }
        if (part == whole || whole % 5 == 0) {
            return first + " out of " + second;
        }
        return part == 1 ? found.group() : first + " " + second;
    }

    /** "3-5" is a range; "90-90" and "4-2" are read one by one. */
    private static String range(MatchResult found) {
        boolean rises = found.group(1).length() < found.group(2).length()
                || (found.group(1).length() == found.group(2).length()
                        && found.group(1).compareTo(found.group(2)) < 0);
        return found.group(1) + (rises ? " to " : " ") + found.group(2);
    }

    /** "T1-T4" is a range of vertebrae; the disc "L5-S1" lies between two that touch. */
    private static String bones(MatchResult found) {
        String first = found.group(1) + found.group(2);
        String letter = found.group(3) == null ? "" : found.group(3);
        String last = letter + found.group(4);
        boolean range = (letter.isEmpty() || letter.equals(found.group(1)))
                && Integer.parseInt(found.group(4)) - Integer.parseInt(found.group(2)) > 1;
        return first + (range ? " to " : " ") + last;
    }

    /** A pattern, and what is said for each of its places. */
    record Rule(Pattern pattern, Function<MatchResult, String> said) {
        Rule(String pattern, Function<MatchResult, String> said) {
            this(Pattern.compile(pattern), said);
        }

        Rule(String pattern, String words) {
            this(pattern, found -> words);
        }

        static String applied(List<Rule> rules, String text) {
            String words = text;
            for (Rule rule : rules) {
                words = rule.pattern
                        .matcher(words)
                        .replaceAll(found -> Matcher.quoteReplacement(rule.said.apply(found)));
            }
            return words;
        }

        /** Returns the text with spaces in the places of the rules. */
        static String blanked(List<Rule> rules, String text) {
            String rest = text;
            for (Rule rule : rules) {
                rest = rule.pattern
                        .matcher(rest)
                        .replaceAll(found -> " ".repeat(found.group().length()));
            }
            return rest;
        }
    }
}
