package org.breathcue.cli.play;

import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.QuietOption;
import org.breathcue.terminal.ScreenSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that control what a live session shows on the terminal. */
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

    /** @param keys whether keys may be read */
    ScreenSettings settings(Environment environment, boolean keys) {
        return new ScreenSettings(
                form(environment.canDraw()), keys && environment.terminal().givesKeys(), environment.wantsColors());
    }

    private ScreenSettings.Form form(boolean canDraw) {
        if (quiet()) {
            return ScreenSettings.Form.TROUBLE_ONLY;
        }
        return canDraw && !plain ? ScreenSettings.Form.BLOCK : ScreenSettings.Form.LINES;
    }
}
