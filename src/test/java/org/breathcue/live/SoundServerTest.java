package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.breathcue.formats.JsonFormat;
import org.breathcue.support.MonitorRecording;
import org.breathcue.support.Program;
import org.breathcue.support.RealTimeProcess;
import org.breathcue.support.SoundServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole sessions on a real sound server: it is killed in the middle, and the listener waits. */
@Tag("device")
@Tag("once")
final class SoundServerTest {
    private static final String SCRIPT = """
            { "title": "Killed", "sound": { "breath": "off" }, "steps": [{ "repeat": 2, "steps": [{ "say": [
              "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.", "Ten." ] }] }] }
            """;

    /** The impulse voice peaks at −2.5 dBFS, everything else far below. */
    private static final int CLICK = 16_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsASoundServer() {
        for (String program : SoundServer.PROGRAMS) {
            Program.require(program);
        }
    }

    @Test
    void aSessionOutlivesItsSoundServer() throws Exception {
        Files.writeString(folder.resolve("killed.json"), SCRIPT);
        try (SoundServer server = SoundServer.start(Files.createDirectory(folder.resolve("server")))) {
            int planned = planned(server);
            MonitorRecording first =
                    MonitorRecording.start(SoundServer.MONITOR, folder.resolve("before.raw"), server.environment());
            Process player = start(
                    server,
                    "org.breathcue.cli.Main",
                    "play",
                    folder.resolve("killed.json").toString(),
                    "--voice",
                    "impulse",
                    "--quiet",
                    "--stats");
            TimeUnit.MILLISECONDS.sleep(9_000);
            server.kill();
            first.close();
            server.restart();
            MonitorRecording second =
                    MonitorRecording.start(SoundServer.MONITOR, folder.resolve("after.raw"), server.environment());
            assertThat(player.waitFor(120, TimeUnit.SECONDS)).isTrue();
            second.stop();
            String told = new String(player.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(!told.contains("no audio device"), "Java finds no audio device");
            assertThat(player.exitValue()).as(told).isZero();
            JsonNode statistics =
                    JsonFormat.STATISTICS.valid(told.strip().lines().reduce("", (before, line) -> line));
            assertThat(statistics.get("reopenings").asInt()).isEqualTo(1);

            int before = clicks(folder.resolve("before.raw"));
            int after = clicks(folder.resolve("after.raw"));
            // A recorder that has just started misses the first of what goes on at once.
            assertThat(before).as("clicks before, %d after", after).isBetween(2, planned - 2);
            assertThat(before + after).isBetween(planned - 1, planned + 2);
        }
    }

    @Test
    void waitingLeavesNoClickAndLosesNoFrame() throws Exception {
        try (SoundServer server = SoundServer.start(Files.createDirectory(folder.resolve("server")))) {
            MonitorRecording recording =
                    MonitorRecording.start(SoundServer.MONITOR, folder.resolve("heard.raw"), server.environment());
            Process player = start(server, PausedSine.class.getName());
            assertThat(player.waitFor(60, TimeUnit.SECONDS)).isTrue();
            recording.stop();
            String told = new String(player.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(!told.contains("none"), "Java finds no sound device");
            assertThat(player.exitValue()).as(told).isZero();

            short[] samples = samples(folder.resolve("heard.raw"));
            int ticks = 0;
            int steepest = 0;
            for (int i = 4; i < samples.length; i += 2) {
                ticks += samples[i + 1] > 0.998 * PausedSine.HEIGHT * 32768 ? 1 : 0;
                int bend = samples[i] - 2 * samples[i - 2] + samples[i - 4];
                steepest = Math.max(steepest, Math.abs(bend));
            }
            // Each is heard once at least; one at the very start of a fade is heard again, at nearly its full height.
            int all = PausedSine.FRAMES / PausedSine.TICK;
            assertThat(ticks).isBetween(all, all + 2);
            // The tone itself bends by 2, its dither by 8; a step of −40 dBFS would be 300.
            assertThat(steepest).isLessThan(40);
        }
    }

    private int planned(SoundServer server) throws Exception {
        Process plan = start(
                server,
                "org.breathcue.cli.Main",
                "plan",
                folder.resolve("killed.json").toString(),
                "--voice",
                "impulse",
                "--format",
                "json");
        String json = new String(plan.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return (int) StreamSupport.stream(
                        new JsonMapper().readTree(json).get("events").spliterator(), false)
                .filter(event -> event.get("kind").asText().equals("speech"))
                .count();
    }

    private Process start(SoundServer server, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbreathcue.home=" + System.getProperty("breathcue.home"),
                "-cp",
                System.getProperty("java.class.path")));
        line.addAll(List.of(command));
        ProcessBuilder builder = RealTimeProcess.builder(line).redirectErrorStream(true);
        builder.environment().putAll(server.environment());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder.start();
    }

    private static int clicks(Path recording) throws IOException {
        short[] samples = samples(recording);
        int clicks = 0;
        for (int i = 0; i < samples.length; i += 2) {
            clicks += samples[i] > CLICK ? 1 : 0;
        }
        return clicks;
    }

    private static short[] samples(Path recording) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(recording)).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = new short[bytes.remaining() / 4 * 2];
        bytes.asShortBuffer().get(samples);
        return samples;
    }
}
