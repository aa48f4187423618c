package org.breathcue.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts processes that play or record in real time. Where the user may raise priorities, they get a higher one than the tests
 * that keep the processors busy, as on a machine that does nothing else.
 */
public final class RealTimeProcess {
    private static final List<String> RAISED = List.of("nice", "-n", "-10");
    private static final boolean MAY_RAISE = mayRaise();

    private RealTimeProcess() {}

    /** Returns a builder for a command. */
    public static ProcessBuilder builder(String... command) {
        return builder(List.of(command));
    }

    /** Returns a builder for a command. */
    public static ProcessBuilder builder(List<String> command) {
        List<String> words = new ArrayList<>(MAY_RAISE ? RAISED : List.of());
        words.addAll(command);
        return new ProcessBuilder(words);
    }

    private static boolean mayRaise() {
        try {
            List<String> words = new ArrayList<>(RAISED);
            words.add("true");
            Process trial = new ProcessBuilder(words).redirectErrorStream(true).start();
            String complaint = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return trial.waitFor() == 0 && complaint.isEmpty();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
