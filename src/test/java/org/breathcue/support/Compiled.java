package org.breathcue.support;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.Compiler;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.compile.adapt.ScriptAdapter;
import org.breathcue.compile.fit.CandidateCache;
import org.breathcue.compile.fit.Candidates;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StretchLibrary;
import org.breathcue.timeline.Timeline;

/** Compiles scripts with the counting voice. */
public final class Compiled {
    private Compiled() {}

    /** Returns the timeline of a script without errors; ignores warnings. */
    public static Timeline timeline(Source source, StretchLibrary library) {
        return timeline(source, library, ListenerWishes.NONE);
    }

    public static Timeline timeline(Source source, StretchLibrary library, ListenerWishes wishes) {
        Diagnostics diagnostics = new Diagnostics();
        return timeline(source, library, wishes, diagnostics)
                .orElseThrow(() -> new AssertionError(told(diagnostics) + "\n" + source.text()));
    }

    public static Optional<Timeline> timeline(
            Source source, StretchLibrary library, ListenerWishes wishes, Diagnostics diagnostics) {
        return script(source, library, wishes, diagnostics).flatMap(script -> timeline(script, diagnostics));
    }

    private static Optional<Script> script(
            Source source, StretchLibrary library, ListenerWishes wishes, Diagnostics diagnostics) {
        return ScriptReader.read(source, library, diagnostics)
                .flatMap(script -> ScriptAdapter.adapt(script, wishes, diagnostics));
    }

    /** Returns the timeline of a script that has already been read. */
    public static Optional<Timeline> timeline(Script script, Diagnostics diagnostics) {
        Compiler compiler = new Compiler(script, CountedSounds.USUAL.voicing());
        return CountedSounds.USUAL.complete(lengths -> compiler.compile(lengths, diagnostics));
    }

    /** Returns the shortest and the longest possible length of a script without errors. */
    public static LengthRange lengths(Source source, StretchLibrary library, ListenerWishes wishes) {
        Diagnostics diagnostics = new Diagnostics();
        return script(source, library, wishes, diagnostics)
                .flatMap(script -> {
                    Compiler compiler = new Compiler(script, CountedSounds.USUAL.voicing());
                    return CountedSounds.USUAL.complete(sounds -> compiler.lengths(sounds, diagnostics));
                })
                .orElseThrow(() -> new AssertionError(told(diagnostics) + "\n" + source.text()));
    }

    /** The candidates of a script without a preflight, with the sounds of its low and its high ends measured. */
    public static Candidates candidates(Script script) {
        return new Candidates(
                script,
                List.of(),
                CountedSounds.USUAL.voicing(),
                CountedSounds.USUAL.measured(script),
                new CandidateCache());
    }

    public static String told(Diagnostics diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            text.append(DiagnosticText.full(diagnostic));
        }
        return text.toString();
    }
}
