package org.breathcue.support;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.Compiler;
import org.breathcue.compile.fit.CandidateCache;
import org.breathcue.compile.fit.Candidates;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StretchLibrary;
import org.breathcue.timeline.Timeline;

/** The whole compiler with the counting voice, for tests. */
public final class Compiled {
    private Compiled() {}

    /** The timeline of a script that has no errors; warnings are let pass. */
    public static Timeline timeline(Source source, StretchLibrary library) {
        return timeline(source, library, Settings.NONE);
    }

    public static Timeline timeline(Source source, StretchLibrary library, Settings settings) {
        Diagnostics diagnostics = new Diagnostics();
        return timeline(source, library, settings, diagnostics)
                .orElseThrow(() -> new AssertionError(told(diagnostics) + "\n" + source.text()));
    }

    public static Optional<Timeline> timeline(
            Source source, StretchLibrary library, Settings settings, Diagnostics diagnostics) {
        return ScriptReader.read(source, library, settings, diagnostics)
                .flatMap(script -> timeline(script, settings, diagnostics));
    }

    /** The timeline of a script that was read. */
    public static Optional<Timeline> timeline(Script script, Settings settings, Diagnostics diagnostics) {
        Compiler compiler = new Compiler(script, settings, CountedSounds.USUAL.voicing());
        return CountedSounds.USUAL.complete(lengths -> compiler.compile(lengths, diagnostics));
    }

    /** The shortest and the longest a script can be; it has no errors. */
    public static LengthRange lengths(Source source, StretchLibrary library, Settings settings) {
        Diagnostics diagnostics = new Diagnostics();
        return ScriptReader.read(source, library, settings, diagnostics)
                .flatMap(script -> {
                    Compiler compiler = new Compiler(script, settings, CountedSounds.USUAL.voicing());
                    return CountedSounds.USUAL.complete(sounds -> compiler.lengths(sounds, diagnostics));
                })
                .orElseThrow(() -> new AssertionError(told(diagnostics) + "\n" + source.text()));
    }

    /** The candidates of a script without a preflight, with the sounds of its low and its high ends measured. */
    public static Candidates candidates(Script script) {
        return new Candidates(
                script,
                Settings.NONE,
                List.of(),
                CountedSounds.USUAL.voicing(),
                CountedSounds.USUAL.measured(script, Settings.NONE),
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
