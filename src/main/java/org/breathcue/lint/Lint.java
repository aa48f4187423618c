package org.breathcue.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.pronounce.Phone;
import org.breathcue.script.Script;
import org.breathcue.timeline.Timeline;

/** Warns of what is valid but hard to follow. Reports warnings and notes only. */
public final class Lint {
    private Lint() {}

    /**
     * Checks a script that was read without errors.
     *
     * @param timeline the compiled session; empty if it could not be compiled
     * @param hardToPronounce returns the parts of a text that the voice would mispronounce, in order
     * @param guessed returns the sounds of a word in a text if it is in no lexicon of the voice
     */
    public static void check(
            Script script,
            Optional<Timeline> timeline,
            Function<String, List<String>> hardToPronounce,
            BiFunction<String, String, Optional<List<Phone>>> guessed,
            Diagnostics diagnostics) {
        StepSequence course = StepSequence.of(script);
        new SideNames(diagnostics).check(course);
        new EyesClosed(diagnostics).check(script);
        new BreathNames(diagnostics).check(course);
        new BreathSafety(script, timeline, diagnostics).check(course);
        new UnreleasedHolds(script, diagnostics).check();
        new UnheardCues(script, diagnostics).check();
        new IneffectiveElements(script, diagnostics).check();
        if (!script.isStretch()) {
            new PropNames(diagnostics).check(script, course);
            new FloorTransitions(diagnostics).check(script, course);
        }
        // Words that the voice cannot speak are an error already.
        if (timeline.isPresent()) {
            new MispronouncedWords(hardToPronounce, diagnostics).check(script);
            new LongSilences(script, diagnostics).check(timeline.get());
            new SilentBreaths(diagnostics).check(timeline.get());
            new ContradictedBreaths(timeline.get(), diagnostics).check();
            // Last, because notes must not take the place of warnings.
            new UnshortenedLines(script, diagnostics).check(course, timeline.get());
            new WordsInNoLexicon(hardToPronounce, guessed, diagnostics).check(script);
        }
    }
}
