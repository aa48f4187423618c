package org.breathcue.voice.english;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and abbreviations that FreeTTS would read as something else, in words: ranges, fractions, times, measures. Everything else it
 * knows itself.
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

    /** As in {@link #MEASURE}. */
    private static final List<String> MEASURES =
            List.of("second", "minute", "hour", "centimeter", "millimeter", "kilogram", "pound", "time", "percent");

    private static final Pattern ABBREVIATION = Pattern.compile("(?i)(?<![\\w.])(?:e\\.g|i\\.e|vs?|etc|approx)\\.");

    /** In this order: what a rule leaves is read by the next. */
    private static final List<Rule> RULES = List.of(
            new Rule("(?<=\\d) ?- ?(?=\\d)(?!\\d+-)", " to "),
            // A clock or a ratio: its numbers one after the other.
            new Rule("(?<=\\d):00(?!\\d)", ""),
            new Rule("(?<=\\d):0(?=\\d(?!\\d))", " oh "),
            new Rule("(?<=\\d):(?=\\d)", " "),
            new Rule("(?i)(?<![\\w.])e\\.g\\.", "for example"),
            new Rule("(?i)(?<![\\w.])i\\.e\\.", "that is"),
            new Rule("(?i)(?<![\\w.])vs?\\.", "versus"),
            new Rule("(?i)(?<![\\w.])etc\\.", "et cetera."),
            new Rule("(?i)(?<![\\w.])approx\\.", "approximately"),
            // Between spaces it is a pause.
            new Rule("\\s+-+\\s+", ", "));

    private NumberNormalizer() {}

    /** Vulgar fractions, which lose themselves when they are taken apart. */
    static String fractionsInWords(String text) {
        return applied(FRACTIONS, text);
    }

    /** Everything else, in a text of ASCII alone. */
    static String inWords(String text) {
        Matcher measure = MEASURE.matcher(applied(RULES, text));
        return measure.replaceAll(found -> found.group(1) + " " + unit(found.group(1), measure));
    }

    /** The text with spaces for the measures and abbreviations that would be words. */
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
