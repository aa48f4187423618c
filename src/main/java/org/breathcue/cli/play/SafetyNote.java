package org.breathcue.cli.play;

import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.OneTimeFlag;

/** The safety note, which is shown once per computer before the first session. */
final class SafetyNote {
    private static final String TEXT =
            "Breathcue gives no medical advice. Move gently, stop if anything hurts, and ask a professional when in doubt.";

    private SafetyNote() {}

    static void tellOnce(Environment environment) {
        OneTimeFlag shown = new OneTimeFlag(environment, "safety-note-told");
        if (!shown.isDone()) {
            environment.err().println(TEXT);
            shown.remember();
        }
    }
}
