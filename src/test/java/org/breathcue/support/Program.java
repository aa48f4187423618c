package org.breathcue.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs external programs that check output files. */
public final class Program {
    private Program() {}

    /** Skips the test if a program is missing. */
    public static void require(String program) {
        boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
        assumeTrue(installed, program + " is not installed");
    }

    /** What a program writes to both streams; it must succeed. */
    public static String text(String... command) throws IOException, InterruptedException {
        return new String(bytes(command), StandardCharsets.UTF_8);
    }

    /** What a program writes to both streams; it must succeed. */
    public static byte[] bytes(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor())
                .as(() -> String.join(" ", command) + ":\n" + new String(output, StandardCharsets.UTF_8))
                .isZero();
        return output;
    }
}
