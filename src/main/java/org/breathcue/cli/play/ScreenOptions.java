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

    @Option(names = "--plain", description = "print plain lines instead of a screen, for screen readers")
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
                                ? "Press any key to pause, ? for help, Ctrl-C to stop."
                                : "Press Ctrl-C to stop.");
        };
    }

    private ScreenSettings.Form form(boolean canDraw) {
        if (quiet()) {
            return ScreenSettings.Form.TROUBLE_ONLY;
        }
        return canDraw && !plain ? ScreenSettings.Form.BLOCK : ScreenSettings.Form.LINES;
    }
}
