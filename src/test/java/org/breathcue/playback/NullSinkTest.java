package org.breathcue.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breathcue.support.Sessions.seconds;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.breathcue.pcm.PcmSource;
import org.breathcue.support.MonitorRecording;
import org.breathcue.support.Sources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ninety seconds through the system's own sound stack, in real time: every cue is heard where it was planned. */
@Tag("device")
class NullSinkTest {
    private static final int CUES = 60;
    private static final double LENGTH_SECONDS = 90;
    private static final int TWO_MILLISECONDS = 96;
    private static final double BED = 0.01;
    private static final double CLICK = 0.9;
    private static final int CLICK_FRAMES = 4;

    @TempDir
    private Path folder;

    @Test
    void everyCueIsHeardWithinTwoMilliseconds() throws Exception {
        String monitor = System.getenv(MonitorRecording.MONITOR);
        assumeTrue(monitor != null, MonitorRecording.MONITOR + " does not name the monitor of a null sink");
        assumeTrue(MonitorRecording.available(), "parec is not installed");
        assumeFalse(Devices.list().isEmpty(), "Java finds no sound device; ALSA's default must lead to PulseAudio");
        int[] planned = cues();
        int[] heard;
        try (MonitorRecording recording = MonitorRecording.start(monitor, folder.resolve("heard.raw"))) {
            try (LineSink sink = Devices.open(null)) {
                assertThat(new Player(source(planned), 3, sink).play(0)).isEqualTo(Outcome.FINISHED);
                assertThat(sink.underruns()).isZero();
            }
            heard = clicks(recording.stop());
        }
        assertThat(heard).hasSameSizeAs(planned);
        int[] late = IntStream.range(0, CUES).map(i -> heard[i] - planned[i]).toArray();
        int latency = IntStream.of(late).sorted().toArray()[CUES / 2];
        assertThat(IntStream.of(late).map(l -> Math.abs(l - latency)).max().orElseThrow())
                .as(
                        "frames between a cue and its plan, in %s after %d",
                        IntStream.of(late).boxed().toList(), latency)
                .isLessThanOrEqualTo(TWO_MILLISECONDS);
    }

    /** Unevenly spaced, so that a cue cannot be taken for its neighbour. */
    private static int[] cues() {
        Random random = new Random(60);
        double spacing = (LENGTH_SECONDS - 2) / CUES;
        return IntStream.range(0, CUES)
                .map(i -> (int) seconds(1 + spacing * (i + 0.6 * random.nextDouble())))
                .toArray();
    }

    private static PcmSource source(int[] cues) {
        float[] clicks = new float[(int) seconds(LENGTH_SECONDS)];
        for (int cue : cues) {
            for (int i = 0; i < CLICK_FRAMES; i++) {
                clicks[cue + i] = (float) CLICK;
            }
        }
        return Sources.of(clicks.length, f -> clicks[(int) f] + BED * Math.sin(2 * Math.PI * 200 * f / 48_000));
    }

    /** The first frame of each click. */
    private static int[] clicks(float[] samples) {
        return IntStream.range(0, samples.length)
                .filter(i -> samples[i] > CLICK / 2 && (i == 0 || samples[i - 1] <= CLICK / 2))
                .toArray();
    }
}
