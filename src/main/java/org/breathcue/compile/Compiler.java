package org.breathcue.compile;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.expand.EnginePhrases;
import org.breathcue.compile.expand.PreflightText;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.fit.CandidateCache;
import org.breathcue.compile.fit.Candidates;
import org.breathcue.compile.fit.LengthFit;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.compile.schedule.Voicing;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Amount;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.timeline.Timeline;

/**
 * Compiles a script into a timeline, fitted to a length if one is asked for.
 *
 * <p>A compiler does not speak. It expands the script, and answers {@link Compilation.NeedsSounds} with the sounds whose lengths
 * it lacks. The caller has them spoken, measures them, and calls again, until the answer is another one:
 *
 * <pre>{@code
 * SoundLengths lengths = SoundLengths.NONE;
 * Compilation<Timeline> attempt = compiler.compile(lengths, diagnostics);
 * while (attempt instanceof Compilation.NeedsSounds<Timeline> needs) {
 *     lengths = lengths.with(speak(needs.sounds().speech()), load(needs.sounds().chimes()));
 *     attempt = compiler.compile(lengths, diagnostics);
 * }
 * }</pre>
 *
 * <p>Without a length, one or two rounds are enough. Fitting to a length may take one more for each choice that changes words,
 * such as {@code {hold}}; only the words of choices that are tried are asked for.
 *
 * <p>Keeps what it has measured from one call to the next, so every call must give the lengths of the calls before, and may give
 * more. Not safe for use from several threads.
 */
public final class Compiler {
    /** The most attempts at a preflight. Announcing a length takes time, and so can change the length. */
    private static final int MOST_GUESSES = 3;

    /** The length that the preflight announces in the first attempt, in seconds. */
    private static final double FIRST_GUESS = 600;

    private final Script script;
    private final Voicing voicing;
    private final CandidateCache ofLength = new CandidateCache();
    private final CandidateCache ofRange = new CandidateCache();

    /** Creates a compiler for one script. */
    public Compiler(Script script, Voicing voicing) {
        this.script = script;
        this.voicing = voicing;
    }

    /**
     * Compiles the script.
     *
     * @param lengths the lengths measured so far
     */
    public Compilation<Timeline> compile(SoundLengths lengths, Diagnostics diagnostics) {
        return attempt(found -> timeline(lengths, found), diagnostics);
    }

    /**
     * Finds the shortest and the longest length the session can have.
     *
     * @param lengths the lengths measured so far
     */
    public Compilation<LengthRange> lengths(SoundLengths lengths, Diagnostics diagnostics) {
        return attempt(
                found -> new LengthFit(script, candidates(preflight(0), ofRange, lengths), found).range(), diagnostics);
    }

    /** Something that can be computed once all sounds it needs are measured. */
    private interface Attempt<T> {
        /** Returns the result, or nothing when an error was reported. */
        Optional<T> run(Diagnostics found) throws MissingSoundsException;
    }

    /** Runs an attempt; what it reports is passed on only if it comes to an end. */
    private <T> Compilation<T> attempt(Attempt<T> attempt, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<T> result;
        try {
            result = attempt.run(found);
        } catch (MissingSoundsException e) {
            return new Compilation.NeedsSounds<>(e.sounds());
        }
        StepProblems.report(script, found.sorted(), diagnostics);
        return result.<Compilation<T>>map(Compilation.Done::new).orElseGet(Compilation.Failed::new);
    }

    private Optional<Timeline> timeline(SoundLengths lengths, Diagnostics found) throws MissingSoundsException {
        Optional<Double> length = script.length().map(Amount::low);
        if (length.isPresent()) {
            long frames = Math.round(length.get() * voicing.frameRate());
            Candidates candidates = candidates(preflight(length.get()), ofLength, lengths);
            return new LengthFit(script, candidates, found).fit(frames);
        }
        if (script.preflight().isEmpty()) {
            return lowest(List.of(), lengths, found);
        }
        return withPreflight(lengths, found);
    }

    /** Repeats with the length that came out until the preflight announces the length the session has. */
    private Optional<Timeline> withPreflight(SoundLengths lengths, Diagnostics found) throws MissingSoundsException {
        Diagnostics last = new Diagnostics();
        Optional<Timeline> timeline = Optional.empty();
        double seconds = FIRST_GUESS;
        String said = "";
        for (int i = 0; i < MOST_GUESSES && !said.equals(EnginePhrases.length(seconds)); i++) {
            said = EnginePhrases.length(seconds);
            last = new Diagnostics();
            timeline = lowest(preflight(seconds), lengths, last);
            if (timeline.isEmpty()) {
                break;
            }
            seconds = (double) timeline.get().frames() / voicing.frameRate();
        }
        last.sorted().forEach(found::report);
        return timeline;
    }

    private Optional<Timeline> lowest(List<String> preflight, SoundLengths lengths, Diagnostics found)
            throws MissingSoundsException {
        return candidates(preflight, new CandidateCache(), lengths).timeline(Selection.LOWEST, 0, found);
    }

    private Candidates candidates(List<String> preflight, CandidateCache cache, SoundLengths lengths) {
        return new Candidates(script, preflight, voicing, lengths, cache);
    }

    private List<String> preflight(double seconds) {
        return script.preflight().isPresent() ? PreflightText.of(Preflight.of(script), seconds) : List.of();
    }
}
