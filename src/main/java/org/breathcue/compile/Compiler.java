package org.breathcue.compile;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.expand.EnginePhrases;
import org.breathcue.compile.expand.PreflightText;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.fit.Candidates;
import org.breathcue.compile.fit.LengthFit;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.compile.schedule.Voicing;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.timeline.Timeline;

/** Script to timeline, fitted to a length if one is asked for. Immutable; may be used from several threads if its lengths may. */
public final class Compiler {
    /** Saying "about ten minutes" can itself make it eleven. */
    private static final int MOST_GUESSES = 3;

    private static final double FIRST_GUESS = 600;

    private final Script script;
    private final Settings settings;
    private final Voicing voicing;

    /**
     * A compiler for one script.
     *
     * @param voicing who speaks, and how long that takes
     */
    public Compiler(Script script, Settings settings, Voicing voicing) {
        this.script = script;
        this.settings = settings;
        this.voicing = voicing;
    }

    /** The timeline; empty when an error was reported. */
    public Optional<Timeline> compile(Diagnostics diagnostics) {
        Optional<Double> length = wanted();
        if (length.isPresent()) {
            long frames = Math.round(length.get() * voicing.frameRate());
            Candidates candidates = candidates(preflight(length.get()));
            return new LengthFit(script, candidates, diagnostics).fit(frames);
        }
        if (script.preflight().isEmpty()) {
            return candidates(List.of()).timeline(Selection.LOWEST, 0, diagnostics);
        }
        return withPreflight(diagnostics);
    }

    /** The lengths a session can have; empty when an error was reported. */
    public Optional<LengthRange> lengths(Diagnostics diagnostics) {
        return new LengthFit(script, candidates(preflight(0)), diagnostics).range();
    }

    private Optional<Timeline> withPreflight(Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<Timeline> timeline = Optional.empty();
        double seconds = FIRST_GUESS;
        String said = "";
        for (int i = 0; i < MOST_GUESSES && !said.equals(EnginePhrases.length(seconds)); i++) {
            said = EnginePhrases.length(seconds);
            found = new Diagnostics();
            timeline = candidates(preflight(seconds)).timeline(Selection.LOWEST, 0, found);
            if (timeline.isEmpty()) {
                break;
            }
            seconds = (double) timeline.get().frames() / voicing.frameRate();
        }
        found.sorted().forEach(diagnostics::report);
        return timeline;
    }

    private Candidates candidates(List<String> preflight) {
        return new Candidates(script, settings, preflight, voicing);
    }

    private List<String> preflight(double seconds) {
        return script.preflight().isPresent() ? PreflightText.of(Preflight.of(script), seconds) : List.of();
    }

    private Optional<Double> wanted() {
        if (settings.length().isPresent()) {
            return Optional.of(settings.length().getAsDouble());
        }
        return script.length().map(amount -> amount.low());
    }
}
