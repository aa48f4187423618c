package org.breathcue.cli.play;

import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.OneTimeFlag;

/** What everybody is told once on a machine before the first session. */
final class SafetyNote {
    private static final String TEXT =
            "Breathcue gives no medical advice. Move gently, stop if anything hurts, and ask a professional when in doubt.";

    private SafetyNote() {}

    static void tellOnce(Environment environment) {
        OneTimeFlag told = new OneTimeFlag(environment, "safety-note-told");
        if (!told.isDone()) {
            environment.err().println(TEXT);
            told.remember();
        }
    }
}
