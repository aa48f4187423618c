package org.breathcue.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.breathcue.cli.console.Environment;
import org.breathcue.support.CompiledProgram;
import org.breathcue.support.Folders;
import org.breathcue.support.LocalServer;
import org.breathcue.support.Program;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from an index on this computer, most of them as separate processes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no /bin/sh and other signals")
final class VoicesDownloadTest {
    private static final String WHEEL = "hibari_tts-0.2.1-py3-none-any.whl";

    @TempDir
    private Path folder;

    private Path voices;
    private LocalServer index;
    private @Nullable Process running;

    @BeforeEach
    void withAnIndex() throws IOException {
        voices = folder.resolve("data/breathcue/voices");
        index = LocalServer.start();
        index.answer("/simple/hibari-tts/", 200, "text/html", "<a href='/files/" + WHEEL + "'>" + WHEEL + "</a>");
    }

    @AfterEach
    void nothingGoesOn() {
        index.close();
        if (running != null) {
            running.destroyForcibly();
        }
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("HOME", folder.resolve("home").toString());
        variables.put("PIP_CONFIG_FILE", "/dev/null");
        variables.put("PIP_INDEX_URL", "http://ann:secret@" + index.authority() + "/simple");
        variables.put("XDG_DATA_HOME", folder.resolve("data").toString());
        variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        variables.put("XDG_STATE_HOME", folder.resolve("state").toString());
        return variables;
    }

    /** Installs the voice in this process. */
    private Run install() {
        Environment plain = Run.environment("", folder, folder);
        return Run.in(
                new Environment(plain.home(), folder, variables(), plain.in(), plain.out(), plain.bytes(), plain.err()),
                OutputStream.nullOutputStream(),
                "voices",
                "install",
                "heart");
    }

    /** Starts to install the voice in another process. */
    private Process start(Path here, Map<String, String> more) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        CompiledProgram.command(List.of("-XX:+UseSerialGC"), "voices", "install", "heart"))
                .directory(here.toFile())
                .redirectError(folder.resolve("told").toFile());
        command.environment().clear();
        command.environment().putAll(variables());
        command.environment().putAll(more);
        Process process = command.start();
        running = process;
        return process;
    }

    private static void script(Path file, String lines) throws IOException {
        Files.writeString(file, lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void nothingInTheCurrentFolderOrOnThePathIsRun() throws Exception {
        index.answer("/files/" + WHEEL, 200, "application/zip", "another file");
        Path here = Files.createDirectory(folder.resolve("here"));
        Path path = Files.createDirectory(folder.resolve("path"));
        Path ran = folder.resolve("ran");
        for (String name : List.of("pip.py", "json.py", "sitecustomize.py")) {
            Files.writeString(here.resolve(name), "open('" + ran + "', 'w')\n");
        }
        for (String name : List.of("python3", "python", "py", "pip3", "pip", "curl", "wget", "sh", "uname", "id")) {
            for (Path place : List.of(here, path)) {
                script(place.resolve(name), "#!/bin/sh\necho " + name + " >>'" + ran + "'\nexit 1\n");
            }
        }
        Files.writeString(here.resolve("pip.conf"), "[global]\nindex-url = http://127.0.0.1:1/\n");

        Process install = start(here, Map.of("PATH", path + ":" + here + ":/usr/bin:/bin"));

        assertThat(install.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).doesNotExist();
        assertThat(install.exitValue()).isEqualTo(4);
        assertThat(Files.readAllLines(folder.resolve("told")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("breathcue: the voice heart was not installed: http://" + index.authority() + "/files/"
                        + WHEEL + " is not the file that was expected: its SHA-256 is ")
                .endsWith("; or get the file " + WHEEL + " in another way, and give it with --from FILE");
        assertThat(Folders.names(voices)).isEmpty();
    }

    @Test
    void aStoppedDownloadLeavesNothing() throws Exception {
        Program.require("kill");
        Process install = startSlowly();

        Program.text("kill", "-TERM", String.valueOf(install.pid()));

        assertThat(install.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(install.exitValue()).isEqualTo(143);
        assertThat(Files.readString(folder.resolve("told")))
                .endsWith("…\nbreathcue: stopped; the voice heart was not installed\n");
        assertThat(Folders.names(voices)).isEmpty();
    }

    @Test
    void whatAKilledDownloadLeftIsRemovedByTheNext() throws Exception {
        Process install = startSlowly();
        index.answer("/simple/hibari-tts/", 404, "text/html", "");
        assertThat(install().status()).isEqualTo(4);
        assertThat(Folders.names(voices)).as("that of a download that goes on").hasSize(1);

        install.destroyForcibly();

        assertThat(install.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Folders.names(voices)).hasSize(1).allMatch(name -> name.startsWith(".part-"));
        Run next = install();
        assertThat(next.status()).isEqualTo(4);
        assertThat(next.err())
                .contains("/simple/hibari-tts/ answers with status 404: it does not exist")
                .doesNotContain("secret", "ann");
        assertThat(Folders.names(voices)).isEmpty();
    }

    /** Returns an installation that is in the middle of its download. */
    private Process startSlowly() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        index.handle("/files/" + WHEEL, exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write("beginning".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            sending.countDown();
            waitForEnd();
        });
        Process install = start(folder, Map.of());
        assertThat(sending.await(60, TimeUnit.SECONDS))
                .as(() -> "started: " + folder.resolve("told"))
                .isTrue();
        return install;
    }

    private static void waitForEnd() {
        try {
            Thread.sleep(TimeUnit.MINUTES.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
