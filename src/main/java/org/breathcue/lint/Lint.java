package org.breathcue.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Script;
import org.breathcue.timeline.Timeline;

/** Tells what is no mistake, and yet not what a listener needs. All of it are warnings. */
public final class Lint {
    private Lint() {}

    /**
     * Looks at one script that was read without errors.
     *
     * @param timeline what it was compiled to; empty when that failed
     * @param hardToPronounce gives the parts of a text that the voice would not pronounce as they are meant, in order
     */
    public static void check(
            Script script,
            Optional<Timeline> timeline,
            Function<String, List<String>> hardToPronounce,
            Diagnostics diagnostics) {
        StepSequence course = StepSequence.of(script);
        new SideNames(diagnostics).check(course);
        new EyesClosed(diagnostics).check(script);
        new BreathNames(diagnostics).check(course);
        new BreathSafety(script, diagnostics).check(course);
        new UnreleasedHolds(diagnostics).check(script);
        new UnheardCues(script, diagnostics).check();
        new IneffectiveElements(script, diagnostics).check();
        if (!script.isStretch()) {
            new PropNames(diagnostics).check(script, course);
            new FloorTransitions(diagnostics).check(script, course);
        }
        // Words without any sound are an error already.
        if (timeline.isPresent()) {
            new MispronouncedWords(hardToPronounce, diagnostics).check(script);
            new LongSilences(script, diagnostics).check(timeline.get());
            new SilentBreaths(script, diagnostics).check(timeline.get());
        }
    }
}
