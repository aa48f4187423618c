package org.breathcue.compile.expand;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Guide;
import org.breathcue.script.Line;
import org.breathcue.script.TextTemplate;

/**
 * Counts how often each line of a script has been heard, and decides in which form it is spoken next.
 *
 * <p>A line is spoken as its {@code say} or as its {@code short}, and never in other words. A line without {@code short}
 * is spoken as its {@code say} every time, with every guide. Otherwise, {@link Guide#FULL} speaks {@code say} every time,
 * {@link Guide#FADING} speaks {@code say} the first time and {@code short} after that, and {@link Guide#QUIET} speaks
 * {@code short} every time. After {@code short} was spoken once, a line on the breath of a flow is reduced to the breath
 * sound, unless its {@code short} names a side or a number or the line has a time of its own.
 */
final class RepetitionTracker {
    private static final Pattern SIDE_OR_NUMBER = Pattern.compile(
            "[0-9]|\\{(?:count|total|hold|sets?|rounds?)\\}|\\b(?:left|right|sides?|once|twice|zero|one|two|three|four|five|six|seven"
                    + "|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
                    + "|hundred|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<Span, Integer> heard = new HashMap<>();

    /**
     * Returns the words of the next line.
     *
     * @param filled replaces placeholders
     * @param <T> the words without placeholders
     */
    <T> T words(Line line, Guide guide, Function<TextTemplate, T> filled) {
        return filled.apply(form(line, guide, countBefore(line)));
    }

    /**
     * Returns the words of the next line on the breath of a flow; empty for the breath sound alone.
     *
     * @param filled replaces placeholders
     * @param <T> the words without placeholders
     */
    <T> Optional<T> wordsOnBreath(Line line, Guide guide, Function<TextTemplate, T> filled) {
        int before = countBefore(line);
        return isReduced(line, guide, before) ? Optional.empty() : Optional.of(filled.apply(form(line, guide, before)));
    }

    /** Counts a line, and returns how often it was heard before. */
    private int countBefore(Line line) {
        return heard.merge(line.span(), 1, Integer::sum) - 1;
    }

    private static TextTemplate form(Line line, Guide guide, int before) {
        return before < wholeTimes(guide) ? line.say() : line.shortSay().orElse(line.say());
    }

    private static boolean isReduced(Line line, Guide guide, int before) {
        return before > wholeTimes(guide)
                && line.time().isEmpty()
                && line.shortSay()
                        .filter(words -> !SIDE_OR_NUMBER.matcher(words.text()).find())
                        .isPresent();
    }

    /** Returns how often a line is spoken as its {@code say} before its {@code short} is. */
    private static int wholeTimes(Guide guide) {
        return switch (guide) {
            case FULL -> Integer.MAX_VALUE;
            case FADING -> 1;
            case QUIET -> 0;
        };
    }
}
