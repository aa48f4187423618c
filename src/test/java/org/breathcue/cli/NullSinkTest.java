package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.breathcue.support.MonitorRecording;
import org.breathcue.support.Program;
import org.breathcue.support.RealTimeProcess;
import org.breathcue.support.SoundServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays a dense session of about 90 seconds through a real sound server and records it. */
@Tag("device")
final class NullSinkTest {
    private static final int TWO_MILLISECONDS = 96;
    /** Separates clicks of the impulse voice, which peak at −3 dBFS, from all other sounds, which are much softer. */
    private static final float CLICK = 0.4f;

    /** The last line of the output. */
    private static final Pattern STATISTICS =
            Pattern.compile("(?s).*\\R\\{\"underruns\":\\d+,\"worstLatenessMillis\":\\d+,\"reopenings\":0}");

    private static final String SCRIPT = """
            {
              "title": "Dense",
              "breath": "1.3:1.6",
              "steps": [
                { "say": ["One.", "Two, and more.", "Three.", "Four, at last."] },
                { "name": "Turn", "setup": ["Sit to the {side}.", "Sit tall."], "sides": "both", "switch": "1 s",
                  "enter": { "on": "exhale", "say": "Turn." }, "hold": "2 breaths", "leave": { "on": "inhale", "say": "Back." } },
                { "name": "Row", "flow": [{ "on": "exhale", "for": "1.1 s", "say": "{count}." },
                                          { "on": "inhale", "for": "0.9 s", "say": "And." }], "times": 18 },
                { "repeat": 3, "steps": [{ "say": ["A.", "Bee."] }] },
                { "breathe": "2 breaths" }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void everyCueIsHeardWithinTwoMillisecondsOfItsPlan() throws Exception {
        for (String program : SoundServer.PROGRAMS) {
            Program.require(program);
        }
        Files.writeString(folder.resolve("dense.json"), SCRIPT);
        int[] planned = planned();
        assertThat(planned).hasSizeGreaterThan(58);
        int[] heard = heardWithoutUnderruns();
        assertThat(heard).hasSameSizeAs(planned);
        int[] late = IntStream.range(0, planned.length)
                .map(i -> heard[i] - planned[i])
                .toArray();
        int latency = IntStream.of(late).sorted().toArray()[late.length / 2];
        assertThat(IntStream.of(late).map(l -> Math.abs(l - latency)).max().orElseThrow())
                .as(
                        "frames between a cue and its plan: %s",
                        IntStream.of(late).boxed().toList())
                .isLessThanOrEqualTo(TWO_MILLISECONDS);
    }

    /** Plays and records the session; again, up to three times in all, where a busy machine made the sound device run empty. */
    private int[] heardWithoutUnderruns() throws Exception {
        for (int attempt = 1; ; attempt++) {
            Path files = Files.createDirectory(folder.resolve("attempt" + attempt));
            try (SoundServer server = SoundServer.start(files);
                    MonitorRecording recording = MonitorRecording.start(
                            SoundServer.MONITOR, files.resolve("heard.raw"), server.environment())) {
                Process player = start(server);
                String told = new String(player.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(player.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assumeFalse(
                        told.contains("no audio device"),
                        "Java finds no audio device; ALSA needs its PulseAudio plugin");
                assertThat(player.exitValue()).as(told).isZero();
                assertThat(told.stripTrailing()).matches(STATISTICS);
                int[] heard = clicks(recording.stop());
                if (told.contains("\"underruns\":0,") || attempt == 3) {
                    return heard;
                }
            }
        }
    }

    private Process start(SoundServer server) throws IOException {
        ProcessBuilder builder = RealTimeProcess.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dbreathcue.home=" + Path.of("").toAbsolutePath(),
                        "org.breathcue.cli.Main",
                        "play",
                        folder.resolve("dense.json").toString(),
                        "--voice",
                        "impulse",
                        "--plain",
                        "--stats")
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(server.environment());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        return builder.start();
    }

    private int[] planned() throws Exception {
        Run plan =
                Run.in(folder, folder.resolve("xdg"), "plan", "dense.json", "--voice", "impulse", "--format", "json");
        assertThat(plan.status()).as(plan.err()).isZero();
        return StreamSupport.stream(
                        new JsonMapper().readTree(plan.out()).get("events").spliterator(), false)
                .filter(event -> event.get("kind").asText().equals("speech"))
                .mapToInt(event -> event.get("startFrame").asInt())
                .sorted()
                .toArray();
    }

    private static int[] clicks(float[] samples) {
        return IntStream.range(0, samples.length)
                .filter(i -> samples[i] > CLICK)
                .toArray();
    }
}
