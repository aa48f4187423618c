package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.breathcue.support.CompiledProgram;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests exports, as separate processes, that are stopped while they write. */
final class StoppedExportTest {
    /** A session that takes long to export as MP3. */
    private static final String SCRIPT =
            "{ \"title\": \"Long\", \"steps\": [{ \"name\": \"Rest\", \"hold\": \"300 min\" }] }";

    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    private @Nullable Process running;

    @AfterEach
    void nothingGoesOn() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalLeavesWhatWasThereAndNothingElse(String signal) throws Exception {
        Program.require("kill");
        Process export = start();

        Program.text("kill", "-" + signal, String.valueOf(export.pid()));

        assertThat(export.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(export.exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
        assertThat(Files.readString(folder.resolve("told"))).isEqualTo("breathcue: stopped; no file was written\n");
        assertThat(files()).containsExactlyInAnyOrder("session.mp3", "words.srt", "script.json", "told");
        assertThat(folder.resolve("session.mp3")).hasContent("old");
        assertThat(folder.resolve("words.srt")).hasContent("old");
    }

    @Test
    void whatAKilledExportLeavesIsNotUnderItsName() throws Exception {
        Process export = start();

        export.destroyForcibly();

        assertThat(export.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("session.mp3")).hasContent("old");
        assertThat(folder.resolve("words.srt")).hasContent("old");

        Run again = Run.withInput(
                SCRIPT.replace("300 min", "5 s"),
                folder,
                xdg,
                "export",
                "-",
                "-o",
                "session.mp3",
                "--captions",
                "words.srt",
                "--voice",
                "counting");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(files()).containsExactlyInAnyOrder("session.mp3", "words.srt", "script.json", "told");
    }

    /** Returns an export that has started to write. */
    private Process start() throws Exception {
        Files.writeString(folder.resolve("script.json"), SCRIPT);
        Files.writeString(folder.resolve("session.mp3"), "old");
        Files.writeString(folder.resolve("words.srt"), "old");
        List<String> words = new ArrayList<>(heedingInterrupts());
        words.addAll(CompiledProgram.command(
                List.of("-XX:+UseSerialGC", "-Xmx128m"),
                "export",
                folder.resolve("script.json").toString(),
                "-o",
                folder.resolve("session.mp3").toString(),
                "--captions",
                folder.resolve("words.srt").toString(),
                "--voice",
                "counting"));
        ProcessBuilder command =
                new ProcessBuilder(words).redirectError(folder.resolve("told").toFile());
        command.environment().put("XDG_CACHE_HOME", xdg.toString());
        Process export = command.start();
        running = export;
        while (!isWriting()) {
            if (!export.isAlive()) {
                fail("ended with " + export.exitValue() + ": "
                        + Files.readString(folder.resolve("told"), StandardCharsets.UTF_8));
            }
            Thread.sleep(20);
        }
        return export;
    }

    /** Returns whether the temporary file of the sound, the larger one, has content. */
    private boolean isWriting() throws IOException {
        for (String name : Folders.names(folder)) {
            if (name.endsWith(".part") && Files.size(folder.resolve(name)) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns a command prefix that starts a program with SIGINT enabled. A shell ignores SIGINT for processes that it
     * starts in the background.
     */
    private static List<String> heedingInterrupts() throws Exception {
        List<String> env = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(env);
        trial.add("true");
        return new ProcessBuilder(trial).start().waitFor() == 0 ? env : List.of();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
