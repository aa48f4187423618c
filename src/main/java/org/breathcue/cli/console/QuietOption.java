package org.breathcue.cli.console;

import picocli.CommandLine.Option;

/** The option {@code --quiet}. */
public final class QuietOption {
    @Option(
            names = {"-q", "--quiet"},
            description = "print only errors")
    private boolean quiet;

    public boolean quiet() {
        return quiet;
    }
}
