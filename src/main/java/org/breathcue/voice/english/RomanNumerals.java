package org.breathcue.voice.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes Roman numerals after a name or a noun as digits: "Warrior II" is Warrior 2, "Type II" type 2. A single letter is a numeral only
 * after words that are counted ("Warrior I", "Chapter V", but not "Then I breathe" and "Vitamin X"), and I also after a name at the end of a clause.
 */
final class RomanNumerals {
    private static final List<String> NUMERALS = List.of(
            "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII", "XIX", "XX");

    private static final Set<String> COUNTED =
            Set.of(("act book chapter class day exercise figure grade group lesson level module movement part"
                            + " phase pose round section sequence series set stage step table type unit variation version virabhadrasana volume"
                            + " warrior week marichyasana surya namaskar namaskara")
                    .split(" ", -1));

    /** Words that begin with a capital at the start of a sentence, and are no names. */
    private static final Set<String> NO_NAMES = Set.of(
            ("a an the this that these those my your his her its our their with without from in into on onto at by for of to then when while"
                            + " after before during if as and or but no not so yes maybe sometimes today here what how use check keep hold remove insert place avoid is are see")
                    .split(" ", -1));

    private static final Pattern NUMERAL = Pattern.compile("\\b([A-Za-z]+) ([IVX]+)\\b(?!['-]\\w)(?=(.?))");

    private RomanNumerals() {}

    /** Returns a text with its Roman numerals in digits. */
    static String inDigits(String text) {
        return NUMERAL.matcher(text).replaceAll(found -> {
            String noun = found.group(1);
            int number = NUMERALS.indexOf(found.group(2));
            boolean said = number > 0 && isCounted(noun, found.group(2), found.group(3));
            return Matcher.quoteReplacement(said ? noun + " " + number : found.group());
        });
    }

    private static boolean isCounted(String noun, String numeral, String after) {
        String word = noun.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(noun.charAt(0));
        boolean counted = COUNTED.contains(word);
        if (numeral.equals("I")) {
            boolean ends = after.isEmpty() || ",.;:)".contains(after);
            return ends ? counted || (capital && !NO_NAMES.contains(word)) : counted && capital;
        }
        if (numeral.length() == 1) {
            return counted;
        }
        boolean shouted = noun.length() > 1 && noun.equals(noun.toUpperCase(Locale.ROOT));
        return counted || (capital && !shouted && !NO_NAMES.contains(word));
    }
}
