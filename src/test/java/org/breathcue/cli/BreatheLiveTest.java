package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.breathcue.support.CompiledProgram;
import org.breathcue.support.MonitorRecording;
import org.breathcue.support.Program;
import org.breathcue.support.RealTimeProcess;
import org.breathcue.support.SoundServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays a breathing exercise through a real sound server and records it. */
@Tag("device")
final class BreatheLiveTest {
    /** Separates the impulse voice, which peaks at −2.5 dBFS, from all other sounds, which are much softer. */
    private static final float CLICK = 0.4f;

    @TempDir
    private Path folder;

    @Test
    void isHeardWithTheScreenAndTheFiguresOfPlay() throws Exception {
        for (String program : SoundServer.PROGRAMS) {
            Program.require(program);
        }
        try (SoundServer server = SoundServer.start(Files.createDirectory(folder.resolve("server")))) {
            MonitorRecording recording =
                    MonitorRecording.start(SoundServer.MONITOR, folder.resolve("heard.raw"), server.environment());
            Process player = start(server);
            assertThat(player.waitFor(60, TimeUnit.SECONDS)).isTrue();
            float[] heard = recording.stop();
            String told = new String(player.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(!told.contains("no audio device"), "Java finds no audio device");
            assertThat(player.exitValue()).as(told).isZero();
            assertThat(told).contains("Breathing 1:1, 0:00:15", "Breathing 1:1, 2 breaths\n", "\"underruns\":");
            // The phases of two breaths are announced.
            assertThat(clicks(heard)).isEqualTo(4);
        }
    }

    private static int clicks(float[] samples) {
        int clicks = 0;
        for (float sample : samples) {
            clicks += sample > CLICK ? 1 : 0;
        }
        return clicks;
    }

    private Process start(SoundServer server) throws Exception {
        ProcessBuilder builder = RealTimeProcess.builder(CompiledProgram.command(
                        List.of(),
                        "breathe",
                        "1:1",
                        "--length=15s",
                        "--voice=impulse",
                        "--breath=off",
                        "--plain",
                        "--stats"))
                .redirectErrorStream(true);
        builder.environment().putAll(server.environment());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        return builder.start();
    }
}
