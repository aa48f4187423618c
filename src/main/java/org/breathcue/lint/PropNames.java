package org.breathcue.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Script;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;

/** Warns of props that are not named before the stretch that needs them. */
final class PropNames {
    /** The seconds it takes to fetch something from the room. */
    private static final double TIME_TO_FETCH = 10;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Words after which the same prop, or an alternative, is named. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[(),;/]\\s*|\\s+(?:for|with|of|under|to|near|beside|behind|if|or|and|that|which)\\s+");
    /** Props that are part of the room and cannot be fetched. */
    private static final Set<String> ALWAYS_THERE = Set.of("wall", "floor", "door", "doorway", "mat", "bed", "room");

    private final Diagnostics diagnostics;

    PropNames(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Script script, StepSequence course) {
        if (script.preflight().isPresent()) {
            return;
        }
        Set<String> heard = new HashSet<>();
        for (StepSequence.Scene scene : course.scenes()) {
            hear(SpokenLines.templates(scene.before()), heard);
            for (Stretch stretch : scene.stretch()) {
                check(stretch, heard);
                hear(SpokenLines.words(stretch), heard);
            }
            hear(SpokenLines.templates(HoldCue.lines(scene.breathingCues())), heard);
        }
    }

    private void check(Stretch stretch, Set<String> heard) {
        Set<String> fetched = new HashSet<>();
        hear(
                SpokenLines.templates(
                        stretch.setup().stream().filter(PropNames::givesTime).toList()),
                fetched);
        Set<String> named = new HashSet<>();
        hear(SpokenLines.words(stretch), named);
        for (Stretch.Prop prop : stretch.props()) {
            List<String> nouns = nouns(prop.name());
            boolean known = nouns.isEmpty()
                    || nouns.stream()
                            .anyMatch(noun -> heard.contains(noun)
                                    || fetched.contains(noun)
                                    || (ALWAYS_THERE.contains(noun) && named.contains(noun)));
            if (!known) {
                diagnostics.report(
                        Code.PROP_NOT_NAMED,
                        prop.span(),
                        "`" + stretch.name().text() + "` needs " + prop.name()
                                + ", but nothing says so before it begins",
                        "name it in an earlier say step, or set \"preflight\": true in the session");
                heard.addAll(nouns);
            }
        }
    }

    private static boolean givesTime(Line line) {
        return line.time()
                .map(Line.Time::amount)
                .filter(time -> time.untilReady() || time.inBreaths() || time.low() >= TIME_TO_FETCH)
                .isPresent();
    }

    private static void hear(Stream<TextTemplate> words, Set<String> heard) {
        words.forEach(wording -> words(wording.text()).forEach(heard::add));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(singular(matcher.group()));
        }
        return words;
    }

    /**
     * Returns the nouns of a prop: in "a folded blanket for the head" the last word before "for", and the last word.
     */
    static List<String> nouns(String prop) {
        List<String> nouns = new ArrayList<>();
        SEPARATOR
                .splitAsStream(prop)
                .map(PropNames::words)
                .filter(words -> !words.isEmpty())
                .forEach(words -> nouns.add(words.get(words.size() - 1)));
        return nouns;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".{2,}(?:ch|sh|x|ss)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
