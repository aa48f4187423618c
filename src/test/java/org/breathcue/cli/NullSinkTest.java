package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.breathcue.device.Devices;
import org.breathcue.support.MonitorRecording;
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
        String monitor = System.getenv(MonitorRecording.MONITOR);
        assumeTrue(monitor != null, MonitorRecording.MONITOR + " does not name the monitor of a null sink");
        assumeTrue(MonitorRecording.available(), "parec is not installed");
        assumeFalse(Devices.list().isEmpty(), "Java finds no sound device; ALSA's default must lead to PulseAudio");

        int[] planned = planned();
        assertThat(planned).hasSizeGreaterThan(58);
        int[] heard;
        try (MonitorRecording recording = MonitorRecording.start(monitor, folder.resolve("heard.raw"))) {
            Run run =
                    Run.withInput(SCRIPT, folder, folder.resolve("xdg"), "play", "-", "--voice", "impulse", "--stats");
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.err().stripTrailing()).matches(STATISTICS);
            heard = clicks(recording.stop());
        }
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

    private int[] planned() throws Exception {
        Run plan = Run.withInput(
                SCRIPT, folder, folder.resolve("xdg"), "plan", "-", "--voice", "impulse", "--format", "json");
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
