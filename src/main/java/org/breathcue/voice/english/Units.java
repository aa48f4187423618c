package org.breathcue.voice.english;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out units after numbers: "10 kg" is ten kilograms, "a 10 kg bell" a ten kilogram bell, "6 in. apart" six inches apart.
 *
 * <p>A unit is singular after 1 and where it belongs to the noun after it. A word after it is taken for such a noun if it is neither
 * grammatical ("each", "of") nor an adverb ("higher", "slowly").
 */
final class Units {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("s", "second"),
            Map.entry("sec", "second"),
            Map.entry("min", "minute"),
            Map.entry("h", "hour"),
            Map.entry("hr", "hour"),
            Map.entry("wk", "week"),
            Map.entry("mm", "millimeter"),
            Map.entry("cm", "centimeter"),
            Map.entry("m", "meter"),
            Map.entry("km", "kilometer"),
            Map.entry("mi", "mile"),
            Map.entry("in", "inch"),
            Map.entry("ft", "foot"),
            Map.entry("yd", "yard"),
            Map.entry("mg", "milligram"),
            Map.entry("g", "gram"),
            Map.entry("kg", "kilogram"),
            Map.entry("lb", "pound"),
            Map.entry("oz", "ounce"),
            Map.entry("ml", "milliliter"),
            Map.entry("deg", "degree"),
            Map.entry("x", "time"));

    /** What is spoken alike after every number. */
    private static final Map<String, String> FIXED =
            Map.of("%", "percent", "bpm", "beats per minute", "mph", "miles an hour", "kcal", "kilocalories");

    private static final Pattern MEASURE = Pattern.compile(
            "(?<![\\w.,:]|\\w-)(?<number>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?<mixed>and a )?half|quarters)"
                    + "(?<gap>[ -]?)(?<unit>%|bpm|mph|kcal|(?:secs?|s|mins?|hrs?|h|wks?|mm|cm|km|m|mi|ft|yds?|mg|kg|g|lbs?|oz|ml|deg|x"
                    + "|in(?=\\.|(?<=\\din)| (?:apart|wide|high|tall|long|deep|thick|off|above|below)\\b)))(?![\\w/'])(?:\\.(?= [a-z\\d]))?"
                    + "(?<next> [a-z]+)?");

    /** The number of the group "next". */
    private static final int NEXT = 5;

    /** Words after a unit that are no nouns, so that the unit is a plural. */
    private static final Set<String> NO_NOUNS = Set.of(
            ("a an the this that these those my your his her its our their each every both all and or but then if when while until as at by"
                            + " for from in into of off on onto over under per to toward towards with without above below after before behind"
                            + " between is are was were will can may up down left right back forward apart away higher lower further deeper"
                            + " wide high tall long deep thick more less total later earlier ago daily twice once now here there only again"
                            + " outside inside max maximum minimum maybe than so please not you we i it they")
                    .split(" ", -1));

    private Units() {}

    /**
     * Returns an ASCII text with its units in words.
     *
     * @param next the word that follows the text; a full stop after a unit ends no sentence if it is in lower case
     */
    static String inWords(String text, String next) {
        Matcher measure = MEASURE.matcher(text + next).region(0, text.length()).useTransparentBounds(true);
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (measure.find()) {
            int end = measure.group("next") == null ? measure.end() : measure.start("next");
            words.append(text, at, measure.start())
                    .append(measure.group("number"))
                    .append(' ');
            words.append(name(measure));
            at = end;
            measure.region(end, text.length());
        }
        return words.append(text, at, text.length()).toString();
    }

    /** Returns the text with spaces in the place of its numbers with units. */
    static String without(String text) {
        return MEASURE.matcher(text).replaceAll(found -> {
            String next = found.group(NEXT) == null ? "" : found.group(NEXT);
            return Matcher.quoteReplacement(" ".repeat(found.group().length() - next.length()) + next);
        });
    }

    private static String name(Matcher measure) {
        String unit = measure.group("unit");
        String fixed = FIXED.get(unit);
        if (fixed != null) {
            return fixed;
        }
        boolean plural = unit.length() > 1 && unit.endsWith("s");
        String name = NAMES.getOrDefault(plural ? unit.substring(0, unit.length() - 1) : unit, unit);
        boolean single =
                (measure.group("number").equals("1") || measure.group("number").equals("half"))
                        || (!unit.equals("x") && (measure.group("gap").equals("-") || isBeforeNoun(measure)));
        if (single) {
            return name;
        }
        return switch (name) {
            case "inch" -> "inches";
            case "foot" -> "feet";
            default -> name + "s";
        };
    }

    private static boolean isBeforeNoun(Matcher measure) {
        String next = measure.group("next");
        if (next == null) {
            return false;
        }
        String word = next.strip();
        return !NO_NOUNS.contains(word) && !word.endsWith("ly") && !word.endsWith("ing");
    }
}
