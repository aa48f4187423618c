package org.breathcue.cli.play;

import java.util.Map;
import java.util.Optional;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.LauncherVariables;
import org.breathcue.cli.console.QuietOption;
import org.breathcue.terminal.ScreenSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a live session shows on the terminal. */
final class ScreenOptions {
    @Mixin
    private QuietOption quiet = new QuietOption();

    @Option(names = "--plain", description = "tell in plain lines what goes on, for screen readers")
    private boolean plain;

    boolean quiet() {
        return quiet.quiet();
    }

    boolean plain() {
        return plain;
    }

    ScreenSettings settings(Environment environment) {
        Map<String, String> variables = environment.variables();
        String columns = variables.get(LauncherVariables.COLUMNS);
        return new ScreenSettings(
                form(environment.canDraw()),
                variables.containsKey(LauncherVariables.KEYS),
                variables.getOrDefault("NO_COLOR", "").isEmpty(),
                columns == null ? LauncherVariables.USUAL_COLUMNS : LauncherVariables.columns(columns));
    }

    /** How to end it, for where the screen does not tell. */
    Optional<String> hint(Environment environment) {
        ScreenSettings settings = settings(environment);
        return switch (settings.form()) {
            case BLOCK, TROUBLE_ONLY -> Optional.empty();
            case LINES ->
                Optional.of(
                        settings.keys()
                                ? "Any key waits for you, ? tells the others, Ctrl-C ends the session."
                                : "Ctrl-C ends the session.");
        };
    }

    private ScreenSettings.Form form(boolean canDraw) {
        if (quiet()) {
            return ScreenSettings.Form.TROUBLE_ONLY;
        }
        return canDraw && !plain ? ScreenSettings.Form.BLOCK : ScreenSettings.Form.LINES;
    }
}
