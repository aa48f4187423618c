package org.breathcue.voice.english;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out numbers and abbreviations that FreeTTS would misread: ranges, fractions, times, units. All other numbers are left to FreeTTS.
 *
 * <p>For example, "3-5 breaths, 1:30, 10 kg, e.g. a block" becomes "3 to 5 breaths, 1 30, 10 kilograms, for example a block".
 */
final class NumberNormalizer {
    private static final List<Rule> FRACTIONS = List.of(
            new Rule("(?<=\\d)\\s*½", " and a half "),
            new Rule("(?<=\\d)\\s*¼", " and a quarter "),
            new Rule("(?<=\\d)\\s*¾", " and three quarters "),
            new Rule("½", " one half "),
            new Rule("¼", " one quarter "),
            new Rule("¾", " three quarters "));

    private static final Pattern MEASURE = Pattern.compile(
            "(?<![\\w.,:/-])(\\d+(?:\\.\\d+)?) ?(?:(s|secs?)|(mins?)|(h|hrs?)|(cm)|(mm)|(kg)|(lbs?)|(x)|(%))(?![\\w/'])(?:\\.(?= [a-z]))?");

    /** The names of the units, in the order of the groups of {@link #MEASURE}. */
    private static final List<String> MEASURES =
            List.of("second", "minute", "hour", "centimeter", "millimeter", "kilogram", "pound", "time", "percent");

    private static final Pattern ABBREVIATION = Pattern.compile("(?i)(?<![\\w.])(?:e\\.g|i\\.e|vs?|etc|approx)\\.");

    /** Applied in this order; each rule sees the result of the one before. */
    private static final List<Rule> RULES = List.of(
            new Rule("(?<=\\d) ?- ?(?=\\d)(?!\\d+-)", " to "),
            // A time or a ratio is read as one number after the other.
            new Rule("(?<=\\d):00(?!\\d)", ""),
            new Rule("(?<=\\d):0(?=\\d(?!\\d))", " oh "),
            new Rule("(?<=\\d):(?=\\d)", " "),
            new Rule("(?i)(?<![\\w.])e\\.g\\.", "for example"),
            new Rule("(?i)(?<![\\w.])i\\.e\\.", "that is"),
            new Rule("(?i)(?<![\\w.])vs?\\.", "versus"),
            new Rule("(?i)(?<![\\w.])etc\\.", "et cetera."),
            new Rule("(?i)(?<![\\w.])approx\\.", "approximately"),
            // A hyphen between spaces is a dash, and so a pause.
            new Rule("\\s+-+\\s+", ", "));

    private NumberNormalizer() {}

    /** Returns the text with fractions of one character in words. It must be done before they are decomposed: 3½ would become 31/2. */
    static String fractionsInWords(String text) {
        return applied(FRACTIONS, text);
    }

    /**
     * Returns an ASCII text with all the rest in words.
     *
     * @param next the word that follows the text, at which the text ends; a full stop after a unit ends no sentence if the next word is in
     *     lower case
     */
    static String inWords(String text, String next) {
        String ruled = applied(RULES, text);
        Matcher measure =
                MEASURE.matcher(ruled + next).region(0, ruled.length()).useTransparentBounds(true);
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (measure.find()) {
            String number = measure.group(1);
            words.append(ruled, at, measure.start()).append(number).append(' ').append(unit(number, measure));
            at = measure.end();
        }
        return words.append(ruled, at, ruled.length()).toString();
    }

    /** Returns the text with spaces in the place of the units and abbreviations that this class writes out. */
    static String without(String text) {
        String rest = MEASURE.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        return ABBREVIATION
                .matcher(rest)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }

    private static String unit(String number, Matcher measure) {
        int group = 2;
        while (measure.group(group) == null) {
            group++;
        }
        String unit = MEASURES.get(group - 2);
        return number.equals("1") || unit.equals("percent") ? unit : unit + "s";
    }

    private static String applied(List<Rule> rules, String text) {
        String words = text;
        for (Rule rule : rules) {
            words = rule.pattern.matcher(words).replaceAll(rule.replacement);
        }
        return words;
    }

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }
}
