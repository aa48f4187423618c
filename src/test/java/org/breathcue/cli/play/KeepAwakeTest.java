package org.breathcue.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.breathcue.support.Program;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the use of the tool that keeps the computer awake. A replacement program records how it was called and how it
 * ended.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the tool is systemd-inhibit, and /proc tells whether it runs")
final class KeepAwakeTest {
    private static final int MOST_MILLIS = 30_000;

    @TempDir
    private Path folder;

    private @Nullable Process running;

    @AfterEach
    void nothingGoesOn() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Test
    void theToolEndsWhenItIsClosed() throws Exception {
        Process process = start(Map.of());
        assertThat(told(process)).isEqualTo("begun 1");
        String tool = tool();
        assertThat(runs(tool)).isTrue();

        process.getOutputStream().write('\n');
        process.getOutputStream().flush();

        assertThat(told(process)).isEqualTo("closed");
        awaitEnd(tool);
        assertThat(process.isAlive()).isTrue();
        // A process that has ended remains a child until Java reaps it.
        for (int i = 0; i < MOST_MILLIS / 20 && process.children().findAny().isPresent(); i++) {
            Thread.sleep(20);
        }
        assertThat(process.children()).isEmpty();
    }

    @Test
    void theToolDiesWithAProcessThatIsKilled() throws Exception {
        Process process = start(Map.of());
        String tool = tool();
        assertThat(runs(tool)).isTrue();

        process.destroyForcibly().waitFor();

        awaitEnd(tool);
    }

    @Test
    void itIsAskedToHoldOffSleep() throws Exception {
        start(Map.of());
        tool();

        assertThat(Files.readString(folder.resolve("arguments")))
                .isEqualTo("--what=idle:sleep --who=Breathcue --why=A session is playing --mode=block cat\n");
    }

    @Test
    void aMissingToolIsNoMatter() throws Exception {
        Process process = start(Map.of("PATH", folder.resolve("nowhere").toString()));

        assertThat(told(process)).isEqualTo("begun 0");
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        assertThat(told(start(Map.of("BREATHCUE_KEEP_AWAKE", "no")))).isEqualTo("begun 0");
    }

    private Process start(Map<String, String> variables) throws IOException {
        Program.require("cat");
        Path fake = folder.resolve("systemd-inhibit");
        Files.writeString(fake, """
                #!/bin/sh
                cd "$(dirname "$0")"
                echo "$*" >arguments
                while [ "${1#--}" != "$1" ]; do shift; done
                echo $$ >pid.part
                mv pid.part pid
                exec "$@"
                """);
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepAwakeDemo.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().merge("PATH", folder.toString(), (path, first) -> first + File.pathSeparator + path);
        command.environment().putAll(variables);
        running = command.start();
        return running;
    }

    private static @Nullable String told(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Returns the process id of the tool after it has started. */
    private String tool() throws Exception {
        Path pid = folder.resolve("pid");
        for (int i = 0; i < MOST_MILLIS / 20 && !Files.exists(pid); i++) {
            Thread.sleep(20);
        }
        return Files.readString(pid).strip();
    }

    /** Returns whether a process runs; zombies do not count. */
    private static boolean runs(String pid) throws IOException {
        Path stat = Path.of("/proc", pid, "stat");
        try {
            return !Files.readString(stat).contains(") Z ");
        } catch (IOException e) {
            if (Files.exists(stat)) {
                throw e;
            }
            return false;
        }
    }

    private static void awaitEnd(String pid) throws Exception {
        for (int i = 0; i < MOST_MILLIS / 20; i++) {
            if (!runs(pid)) {
                return;
            }
            Thread.sleep(20);
        }
        fail("the tool still runs");
    }
}
