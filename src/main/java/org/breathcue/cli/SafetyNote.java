package org.breathcue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What everybody is told once on a machine before the first session. */
final class SafetyNote {
    private static final String TEXT =
            "Breathcue gives no medical advice. Move gently, stop if anything hurts, and ask a professional when in doubt.";

    private SafetyNote() {}

    static void tellOnce(Environment environment) {
        Path told = environment.stateFolder().resolve("safety-note-told");
        if (Files.exists(told)) {
            return;
        }
        environment.err().println(TEXT);
        try {
            Files.createDirectories(environment.stateFolder());
            Files.writeString(told, "");
        } catch (IOException e) {
            // It cannot be remembered, so it will be told again.
        }
    }
}
