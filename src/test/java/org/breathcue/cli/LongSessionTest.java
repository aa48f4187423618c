package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breathcue.support.CompiledProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the longest sessions need no more memory than short ones. */
@Tag("once")
final class LongSessionTest {
    private static final int STEPS = 1200;
    private static final Path NOWHERE = Path.of("/dev/null");

    @TempDir
    private Path folder;

    @Test
    void nearlySixHoursOfDifferentWordsAreExportedWith64MegabytesOfHeap() throws IOException, InterruptedException {
        assumeThat(NOWHERE).as("no device that takes everything, to export to").exists();
        String steps = IntStream.range(0, STEPS)
                .mapToObj(i -> "{ \"say\": \"Number " + i + ". Let your shoulders sink a little.\" }, "
                        + "{ \"breathe\": \"1 breath\", \"breath\": \"2:3\" }")
                .collect(Collectors.joining(",\n"));
        Files.writeString(
                folder.resolve("long.json"),
                "{ \"title\": \"Long\", \"length\": \"359 min\", \"steps\": [" + steps
                        + ", { \"pause\": \"1-359 min\" }] }");

        ProcessBuilder export = new ProcessBuilder(CompiledProgram.command(
                        List.of("-Xmx64m", "-XX:+UseSerialGC"),
                        "export",
                        "long.json",
                        "--voice",
                        "counting",
                        "-o",
                        NOWHERE.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        export.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = export.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("5:59:00.000");
    }
}
