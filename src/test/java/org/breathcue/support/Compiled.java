package org.breathcue.support;

import java.util.Optional;
import org.breathcue.compile.Expander;
import org.breathcue.compile.Scheduler;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Library;
import org.breathcue.script.ScriptReader;
import org.breathcue.timeline.Timeline;

/** The whole compiler with the counting voice, for tests. */
public final class Compiled {
    private Compiled() {}

    /** The timeline of a script that has no errors; warnings are let pass. */
    public static Timeline timeline(Source source, Library library) {
        Diagnostics diagnostics = new Diagnostics();
        return timeline(source, library, diagnostics)
                .orElseThrow(() -> new AssertionError(told(diagnostics) + "\n" + source.text()));
    }

    public static Optional<Timeline> timeline(Source source, Library library, Diagnostics diagnostics) {
        return ScriptReader.read(source, library, diagnostics)
                .flatMap(script -> Expander.expand(script, 140, diagnostics))
                .flatMap(session -> Scheduler.schedule(
                        session, "counting", CountingLengths.FRAME_RATE, new CountingLengths(), diagnostics));
    }

    private static String told(Diagnostics diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            text.append(DiagnosticText.full(diagnostic));
        }
        return text.toString();
    }
}
