package org.breathcue.cli;

import picocli.CommandLine.Option;

/** {@code --quiet}. */
final class QuietOption {
    @Option(
            names = {"-q", "--quiet"},
            description = "say nothing on the terminal unless something is wrong")
    private boolean quiet;

    boolean quiet() {
        return quiet;
    }
}
