package org.breathcue.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Line;
import org.breathcue.script.Stretch;
import org.breathcue.timeline.BreathPhase;

/**
 * Warns of words that start with a breath phase but do not name it: the breath sound alone does not teach it. Cues
 * inside a hold only use the breath as their time, and need not name it.
 */
final class BreathNames {
    private static final int LONGEST_SHOWN = 60;

    /** Each of these words implies the other. */
    private static final Pattern IN_OR_OUT =
            pattern("\\b(?:in|ex)hal|\\bbreath\\w*[\\w ,]{0,12} (?:in|out)\\b|\\bsigh|\\bblow");

    private static final Pattern BREATH =
            pattern("\\b(?:in|ex)hal|\\bbreath|\\bsigh|\\bblow|\\bsniff|\\bair\\b|\\blungs?\\b|\\bholds?\\b");
    /** "In, and up." */
    private static final Pattern SHORTLY =
            pattern("(?:^|[.!?;:…] )(?:and )?(?:in|out)(?:[.!?,;:…]|$| and\\b| through\\b)");

    /** An exhale, where the line before has named the inhale: "Inhale.", "And let go." */
    private static final Pattern LETTING_GO = pattern("\\blet (?:\\w+ ){0,2}go\\b|\\breleas|\\bempty\\b");

    private static final Pattern STILL =
            pattern("\\bpause|\\bstay|\\bwait|\\bkeep|\\bfull\\b|\\bempty\\b|\\bstill|\\brest\\b|\\bsuspend|\\blinger");

    private final Diagnostics diagnostics;

    BreathNames(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(StepSequence course) {
        for (StepSequence.Scene scene : course.scenes()) {
            for (Stretch stretch : scene.stretch()) {
                List<Line> explained = new ArrayList<>(scene.before());
                explained.addAll(stretch.setup());
                for (List<Line> lines : breathedThrough(stretch)) {
                    check(lines, explained);
                }
            }
        }
    }

    /** Returns the lines on the breath; a hold with breaths of its own separates them. */
    private static List<List<Line>> breathedThrough(Stretch stretch) {
        return stretch.movement().match(hold -> hold.held().isEmpty(), flow -> false)
                ? List.of(stretch.enter(), stretch.leave())
                : List.of(SpokenLines.moving(stretch));
    }

    private void check(List<Line> lines, List<Line> explained) {
        // "Exhale as you pull, inhale as you return."
        boolean known = SpokenLines.mentions(SpokenLines.templates(explained), IN_OR_OUT);
        Optional<BreathPhase> before = Optional.empty();
        boolean inhaled = false;
        for (Line line : lines) {
            boolean named = isNamed(line, inhaled);
            // A line that goes on with the phase of the line before need not name it again.
            if (!named && !line.on().equals(before)) {
                line.on().filter(phase -> phase.isHold() || !known).ifPresent(phase -> report(line, phase));
            }
            before = line.on();
            inhaled = (named || inhaled) && before.filter(BreathPhase::isIn).isPresent();
        }
    }

    /**
     * Returns whether the words of a line name its phase.
     *
     * @param inhaled whether the lines before it have named the inhale, so that words to let go mean the exhale
     */
    private static boolean isNamed(Line line, boolean inhaled) {
        String say = line.say().text();
        boolean held = line.on().filter(BreathPhase::isHold).isPresent();
        boolean exhaled = inhaled
                && line.on().filter(phase -> phase == BreathPhase.EXHALE).isPresent();
        return BREATH.matcher(say).find()
                || SHORTLY.matcher(say).find()
                || (held && STILL.matcher(say).find())
                || (exhaled && LETTING_GO.matcher(say).find());
    }

    private void report(Line line, BreathPhase phase) {
        diagnostics.report(
                Code.BREATH_NOT_NAMED,
                line.say().span(),
                "this line starts with " + noun(phase) + ", but does not say so",
                hint(phase, line.say().text()));
    }

    private static String hint(BreathPhase phase, String say) {
        String word = switch (phase) {
            case INHALE -> "Inhale";
            case EXHALE -> "Exhale";
            case HOLD_IN, HOLD_OUT -> "Hold";
        };
        if (say.length() > LONGEST_SHOWN) {
            return "begin it with \"" + word + "\"";
        }
        boolean plain = say.length() > 1 && Character.isLowerCase(say.charAt(1));
        String rest = plain ? say.substring(0, 1).toLowerCase(Locale.ROOT) + say.substring(1) : say;
        return "say \"" + word + ", " + rest + "\", or say in `setup` when to breathe in and out";
    }

    private static String noun(BreathPhase phase) {
        return switch (phase) {
            case INHALE -> "an inhale";
            case EXHALE -> "an exhale";
            case HOLD_IN, HOLD_OUT -> "a held breath";
        };
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
