package org.breathcue.support;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.cli.Main;

/** Starts the program from the classes under test, without the launcher and without a jar. */
public final class CompiledProgram {
    private CompiledProgram() {}

    /**
     * Returns the command that starts the program.
     *
     * @param options options for Java, such as {@code -Xmx64m}
     * @param arguments the arguments of the program
     */
    public static List<String> command(List<String> options, String... arguments) {
        return ofLibrary(Path.of("").toAbsolutePath(), options, arguments);
    }

    /**
     * Returns the command that starts the program with another library.
     *
     * @param library the folder with {@code scripts/}
     */
    public static List<String> ofLibrary(Path library, List<String> options, String... arguments) {
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options.stream(),
                        Stream.of(
                                "-Dbreathcue.home=" + library,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
    }
}
