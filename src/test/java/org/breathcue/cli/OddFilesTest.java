package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.breathcue.support.CompiledProgram;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipes, devices, folders and enormous files where a file is read; devices where one is written. Nothing may hang. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes and devices of Unix")
final class OddFilesTest {
    private static final String PIPE = "must be a file, found a pipe, a socket or a device";
    private static final String SCRIPT = """
            { "title": "Odd", "steps": [{ "say": "asana" }, { "stretch": "reach" }] }
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    @ParameterizedTest
    @CsvSource({
        "pipe.json, plan pipe.json, 4",
        "scripts/stretches/reach.json, plan scripts/a.json, 1",
        "scripts/pronunciations.json, check scripts/a.json, 1",
        "audio/sea.wav, breathe --background sea -o x.wav, 1",
    })
    void aPipeIsRefusedByItsType(String pipe, String command, int status) throws Exception {
        Program.require("mkfifo");
        scripts();
        Files.deleteIfExists(folder.resolve(pipe));
        Files.createDirectories(folder.resolve(pipe).getParent());
        Program.text("mkfifo", folder.resolve(pipe).toString());

        Run run = promptly(command + " --voice counting");

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out() + run.err()).contains(PIPE);
        assertThat(folder.resolve("x.wav")).doesNotExist();
    }

    /** Java waits for a writer when it lists a pipe. */
    @ParameterizedTest
    @CsvSource({"audio, 2", "scripts/stretches, 1", "scripts, 4"})
    void aPipeInThePlaceOfAFolderIsNotOpened(String pipe, int status) throws Exception {
        Program.require("mkfifo");
        scripts();
        Files.createDirectories(folder.resolve(pipe));
        Files.move(folder.resolve(pipe), folder.resolve("moved"));
        Program.text("mkfifo", folder.resolve(pipe).toString());

        assertThat(promptly("plan scripts/a.json --background sea").status()).isEqualTo(status);
        assertThat(promptly("sessions").status()).isZero();
    }

    @Test
    void aLinkToNothingDoesNotGiveWayToAnInstalledSound() throws Exception {
        scripts();
        Files.createDirectories(folder.resolve("audio"));
        Files.createSymbolicLink(folder.resolve("audio/bell.wav"), Path.of("nowhere.wav"));
        Files.writeString(
                folder.resolve("scripts/c.json"), "{ \"title\": \"C\", \"steps\": [{ \"chime\": \"bell\" }] }");

        Run run = promptly("plan c");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("this sound cannot be used: no such file or folder");
    }

    @Test
    void aPipeAmongTheStretchesDoesNotStopOtherSessions() throws Exception {
        Program.require("mkfifo");
        scripts();
        Program.text("mkfifo", folder.resolve("scripts/stretches/pipe.json").toString());
        Program.text("mkfifo", folder.resolve("scripts/pipe.json").toString());

        assertThat(promptly("sessions").status()).isZero();
        assertThat(promptly("new s --stretch reach").status()).isZero();
        assertThat(promptly("plan a --voice counting").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/tty", "link.json"})
    void aDeviceIsNoScript(String script) throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "there is no /dev/zero");
        Files.createSymbolicLink(folder.resolve("link.json"), Path.of("/dev/zero"));
        Run run = promptly("plan " + script);
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("breathcue: cannot read " + script + ": " + PIPE + "\n");
    }

    @Test
    void anEnormousScriptIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("big.json").toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        Run run = promptly("check big.json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("the file is larger than the limit of");
    }

    /** A shell passes a pipe that is open already; it also opens standard input and output by their paths. */
    @Test
    void whatAShellHasOpenIsReadAndWritten() throws Exception {
        Program.require("bash");
        scripts();
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "\"$@\" plan <(cat scripts/b.json) -o /dev/stdout | grep -c Rest;"
                        + " cat scripts/b.json | \"$@\" plan /dev/stdin | grep -c Rest;"
                        + " { echo before; \"$@\" plan scripts/b.json -o /dev/stdout; echo after; } >log;"
                        + " head -n 1 log; grep -c Rest log; tail -n 1 log",
                "bash"));
        command.addAll(CompiledProgram.command(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
        Process shell = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(told.lines().toList()).containsExactly("1", "1", "before", "1", "after");
        assertThat(Folders.names(folder)).containsExactly("log", "scripts");
    }

    @Test
    void aFullDeviceIsToldInOneLine() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        scripts();
        Run plan = promptly("plan scripts/b.json -o /dev/full");
        assertThat(plan.status()).isEqualTo(4);
        assertThat(plan.err()).isEqualTo("breathcue: cannot write /dev/full: No space left on device\n");
        Run sound = promptly("export scripts/b.json -o /dev/full");
        assertThat(sound.status()).isEqualTo(4);
        assertThat(sound.err()).isEqualTo("breathcue: cannot write /dev/full: No space left on device\n");
    }

    private void scripts() throws IOException {
        Files.createDirectories(folder.resolve("scripts/stretches"));
        Files.writeString(folder.resolve("scripts/a.json"), SCRIPT);
        Files.writeString(
                folder.resolve("scripts/b.json"), "{ \"title\": \"Rest\", \"steps\": [{ \"pause\": \"5 s\" }] }");
        Files.writeString(
                folder.resolve("scripts/stretches/reach.json"),
                "{ \"name\": \"Reach\", \"setup\": \"Sit.\", \"hold\": \"5 s\" }");
    }

    private Run promptly(String command) {
        return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Run.in(folder, xdg, command.split(" ")));
    }
}
