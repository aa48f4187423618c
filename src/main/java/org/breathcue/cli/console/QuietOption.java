package org.breathcue.cli.console;

import picocli.CommandLine.Option;

/** {@code --quiet}. */
public final class QuietOption {
    @Option(
            names = {"-q", "--quiet"},
            description = "say nothing on the terminal unless something is wrong")
    private boolean quiet;

    public boolean quiet() {
        return quiet;
    }
}
