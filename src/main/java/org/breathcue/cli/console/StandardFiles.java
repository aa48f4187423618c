package org.breathcue.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The paths of the standard streams of this process, on systems that have such paths. */
public final class StandardFiles {
    private static final Set<String> OUTPUT = Set.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private StandardFiles() {}

    /** Returns the path of standard input; empty if an environment has another input. */
    public static Optional<Path> input(Environment environment) {
        return path("/dev/stdin").filter(path -> environment.in() == System.in);
    }

    /** Returns the path of standard output; empty if an environment has another output. */
    public static Optional<Path> output(Environment environment) {
        return path("/dev/stdout").filter(path -> isOutput(environment));
    }

    /**
     * Returns whether the value of an option stands for standard output: {@code -}, or a path of it. Such a path must
     * not be opened again, because both streams would write to the start of the same file.
     */
    public static boolean isOutput(String option, Environment environment) {
        return option.equals("-")
                || OUTPUT.contains(environment
                        .here()
                        .resolve(option)
                        .toAbsolutePath()
                        .normalize()
                        .toString());
    }

    private static boolean isOutput(Environment environment) {
        try {
            return environment.bytes() instanceof FileOutputStream file && file.getFD() == FileDescriptor.out;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> path(String path) {
        return Optional.of(Path.of(path)).filter(Files::exists);
    }
}
