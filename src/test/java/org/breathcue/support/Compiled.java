package org.breathcue.support;

import java.util.Optional;
import org.breathcue.compile.Compiler;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.compile.schedule.Voicing;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Settings;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StretchLibrary;
import org.breathcue.timeline.Timeline;

/** The whole compiler with the counting voice, for tests. */
public final class Compiled {
    public static final Voicing COUNTING =
            new Voicing("counting", 140, CountingLengths.FRAME_RATE, new CountingLengths());

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
                .flatMap(script -> new Compiler(script, settings, COUNTING).compile(diagnostics));
    }

    /** The shortest and the longest a script can be; it has no errors. */
    public static LengthRange lengths(Source source, StretchLibrary library, Settings settings) {
        Diagnostics diagnostics = new Diagnostics();
        return ScriptReader.read(source, library, settings, diagnostics)
                .flatMap(script -> new Compiler(script, settings, COUNTING).lengths(diagnostics))
                .orElseThrow(() -> new AssertionError(told(diagnostics) + "\n" + source.text()));
    }

    public static String told(Diagnostics diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            text.append(DiagnosticText.full(diagnostic));
        }
        return text.toString();
    }
}
