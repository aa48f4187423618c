package org.breathcue.script.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.CountSyntax;

/**
 * Reads the dose of a step.
 * <pre>
 *   30 s, 3-5 breaths, 3x30 s    hold
 *   5 s x10                      hold and times
 *   x10, 10 times, 2x10          times
 * </pre>
 */
final class Dose {
    private static final Pattern AMOUNT = AmountRule.HOLD.schema().pattern();
    private static final Pattern AMOUNTS = AmountRule.HOLD.repeatedSchema().pattern();
    private static final Pattern SETS = Pattern.compile("(?:" + CountSyntax.TIMES_BEFORE + ")" + CountSyntax.PATTERN);
    private static final Pattern TIMES = Pattern.compile(
            "(?:[x×]\\s*(?<after>\\d+(?:\\s*(?:-|–|to)\\s*\\d+)?)|(?<before>\\d+(?:\\s*(?:-|–|to)\\s*\\d+)?) (?:times|reps))");
    private static final Pattern HELD_TIMES =
            Pattern.compile("(?s)(?<hold>.+?)\\s+[x×]\\s*(?<times>\\d+(?:\\s*(?:-|–|to)\\s*\\d+)?)");

    /** The maximum number of characters of a dose. */
    private static final int LONGEST = 60;

    private Dose() {}

    /** Returns the keys that a text sets; empty if it is not a dose. */
    static Optional<Map<String, Node>> of(TextLine.Part part) {
        String text = part.text();
        Map<String, Node> keys = new LinkedHashMap<>();
        Matcher times = TIMES.matcher(text);
        Matcher held = HELD_TIMES.matcher(text);
        if (AMOUNTS.matcher(text).matches()) {
            keys.put("hold", TextValue.text(part));
        } else if (SETS.matcher(text).matches()) {
            keys.put("times", TextValue.text(part));
        } else if (times.matches()) {
            String group = times.group("after") == null ? "before" : "after";
            keys.put("times", count(part.part(times.start(group), times.end(group))));
        } else if (held.matches() && AMOUNT.matcher(held.group("hold")).matches()) {
            keys.put("hold", TextValue.text(part.part(held.start("hold"), held.end("hold"))));
            keys.put("times", count(part.part(held.start("times"), held.end("times"))));
        } else {
            return Optional.empty();
        }
        return Optional.of(keys);
    }

    /** Returns a count: a number, or the text of a range. */
    static Node count(TextLine.Part part) {
        return part.text().chars().allMatch(c -> c >= '0' && c <= '9')
                        && part.text().length() < 10
                ? TextValue.number(part)
                : TextValue.text(part);
    }

    /** Returns the indexes of a text at which its last words can start, the longest first. */
    static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int i = Math.max(1, text.length() - LONGEST); i < text.length(); i++) {
            if (text.charAt(i - 1) == ' ' && text.charAt(i) != ' ') {
                starts.add(i);
            }
        }
        return starts;
    }
}
