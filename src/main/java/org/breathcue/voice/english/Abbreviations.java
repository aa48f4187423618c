package org.breathcue.voice.english;

import java.util.List;
import org.breathcue.voice.english.NumberNormalizer.Rule;

/** Writes out abbreviations, dashes and slashes that FreeTTS would misread: "w/ a strap, approx. 20 s" is "with a strap, approximately 20 s". */
final class Abbreviations {
    private static final List<Rule> RULES = List.of(
            new Rule("(?i)(?<![\\w.])e\\.g\\.", "for example"),
            new Rule("(?i)(?<![\\w.])i\\.e\\.", "that is"),
            new Rule("(?i)(?<![\\w.])vs?\\.(?! ?\\d)|\\bvs\\b", "versus"),
            new Rule("(?i)(?<![\\w.])etc\\.", "et cetera."),
            new Rule("(?i)(?<![\\w.])approx(?:\\.|\\b)", "approximately"),
            new Rule("(?i)(?<![\\w.])incl\\.", "including"),
            new Rule("(?i)(?<![\\w.])esp\\.", "especially"),
            new Rule("(?i)(?<![\\w.])reps?\\.(?= [a-z])", found -> found.group().replace(".", "")),
            new Rule("(?<![A-Z][a-z]{1,20} )\\bSt\\. (?=[A-Z])", "Saint "),
            new Rule("(?<![\\w/])w/o(?!\\w)", "without"),
            new Rule("(?<![\\w/])w/ ?", "with "),
            new Rule("(?<![\\w/])b/c(?!\\w)", "because"),
            new Rule("(?i)(?<![\\w.])nos?\\. ?(?=\\d)", "number "),
            new Rule("(?i)(?<![\\w.])figs?\\. ?(?=\\d)", "figure "),
            new Rule("(?i)(?<![\\w.])vol\\. ?(?=\\d)", "volume "),
            new Rule("(?i)(?<![\\w.])ch\\. ?(?=\\d)", "chapter "),
            new Rule("(?i)(?<![\\w.])pp?\\. ?(?=\\d)", "page "),
            new Rule("(?i)(?<![\\w.])pt\\. ?(?=\\d)", "part "),
            new Rule("(?i)(?<![\\w.])lv\\. ?(?=\\d)", "level "),
            new Rule("(?i)(?<![\\w.])(?<!\\d )min\\. ?(?=[\\da-z])", "minimum "),
            new Rule("(?i)(?<![\\w.])max\\. ?(?=[\\da-z])", "maximum "),
            new Rule("(?<=\\d )ea\\.? ", "each "),
            new Rule("(?i)(?<!\\d )\\bwk\\.? ?(?=\\d)", "week "),
            new Rule("(?i)\\bno\\. (?=of\\b)", "number "),
            new Rule(
                    "\\b(?:[A-Z]\\.){2,}(?= [a-z])",
                    found -> found.group().replace('.', ' ').strip()),
            new Rule("\\b(?:[A-Z]\\.)+[A-Z](?=\\.)", found -> found.group().replace('.', ' ')),
            new Rule("\\bMt\\. (?=[A-Z])", "Mount "),
            new Rule("\\bMs\\. ?(?=[A-Z])", "Miz "),
            new Rule("# ?(?=\\d)", "number "),
            new Rule("~ ?(?=\\d)", "about "),
            new Rule("< ?(?=\\d)", "less than "),
            new Rule("> ?(?=\\d)", "more than "),
            new Rule(" ?@ ?(?=\\d|RPE|[a-z]+ )", " at "),
            new Rule(" ?& ?", " and "));

    /** Applied after numbers, whose own dashes and slashes are then gone. */
    private static final List<Rule> SIGNS = List.of(
            // Three points, or a hyphen between spaces, are a pause.
            new Rule(" ?\\.{3,} ?(?=[a-z\\d])", ", "),
            new Rule("\\s+-+\\s+", ", "),
            new Rule("(?<=[A-Za-z])--(?=[A-Za-z])", ", "),
            new Rule(" +,", ","));

    private Abbreviations() {}

    /** Returns an ASCII text with its abbreviations in words. */
    static String inWords(String text) {
        return Rule.applied(RULES, text);
    }

    /** Returns an ASCII text with pauses for dashes and spaces for slashes. */
    static String withoutSigns(String text) {
        return Rule.applied(SIGNS, text);
    }

    /** Returns the text with spaces in the place of its abbreviations. */
    static String without(String text) {
        return Rule.blanked(RULES, text);
    }
}
