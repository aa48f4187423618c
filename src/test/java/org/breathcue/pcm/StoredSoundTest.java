package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.breathcue.support.Signals;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoredSoundTest {
    private static final int RATE = 48_000;

    @TempDir
    private Path folder;

    @Test
    void everyFrameCanBeReadAtAnyTime() throws Exception {
        StereoClip clip = noise(RATE, 20_001, 1.5);
        StoredSound stored = StoredSound.of(Sounds.stream(clip), Long.MAX_VALUE, folder);
        assertThat(stored.frames()).isEqualTo(20_001);
        for (int i = 20_000; i >= 0; i--) {
            assertThat(stored.left(i)).isCloseTo(clip.left().sample(i), within(0x1.1p-15f));
            assertThat(stored.right(i)).isCloseTo(clip.right().sample(i), within(0x1.1p-15f));
        }
        assertThat(stored.loudness().integratedLufs()).isCloseTo(clip.integratedLufs(), within(0.001));
    }

    @Test
    void isCutOffWhereItIsNotNeeded() throws Exception {
        assertThat(StoredSound.of(Sounds.stream(noise(RATE, 20_001, 1)), 12_345, folder)
                        .frames())
                .isEqualTo(12_345);
    }

    /** Not even an empty file is left, whatever happens to the process. */
    @Test
    void leavesNoFile() throws Exception {
        StoredSound stored = StoredSound.of(Sounds.stream(noise(RATE, 5_000, 1)), Long.MAX_VALUE, folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(stored.left(4_999)).isNotZero();
        Path left = Files.createFile(folder.resolve("breathcue-scratch-" + Integer.MAX_VALUE + "-1.tmp"));
        StoredSound.of(Sounds.stream(noise(RATE, 5_000, 1)), Long.MAX_VALUE, folder);
        assertThat(left).doesNotExist();
    }

    /** The sound itself would take 46 MB. */
    @Test
    void takesHardlyAnyHeap() throws Exception {
        assertThat(store(2)).isLessThan(3_000_000);
    }

    private long store(int minutes) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        StoredSound.of(ResampledStream.of(new Quiet(minutes * 60L * 44_100), RATE), Long.MAX_VALUE, folder);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "22050, 48000", "96000, 48000", "8000, 48000", "44099, 48000", "48000, 44100"})
    void aResampledStreamIsTheResampledSound(int from, int to) throws Exception {
        StereoClip clip = noise(from, 60_007, 0.5);
        PcmClip left = Resampler.resample(clip.left(), to);
        PcmClip right = Resampler.resample(clip.right(), to);
        StereoStream stream = ResampledStream.of(Sounds.stream(clip), to);
        Random random = new Random(1);
        float[] part = new float[2 * 9000];
        int at = 0;
        for (int n = stream.read(part, 77); n > 0; n = stream.read(part, 1 + random.nextInt(9000))) {
            for (int i = 0; i < n; i++) {
                assertThat(part[2 * i]).isEqualTo(left.sample(at + i));
                assertThat(part[2 * i + 1]).isEqualTo(right.sample(at + i));
            }
            at += n;
        }
        assertThat(at).isEqualTo(left.frames());
    }

    @Test
    void aStreamOfTheWantedRateStaysAsItIs() throws Exception {
        StereoStream stream = Sounds.stream(noise(RATE, 10, 1));
        assertThat(ResampledStream.of(stream, RATE)).isSameAs(stream);
    }

    private static StereoClip noise(int rate, int frames, double peak) {
        List<PcmClip> channels = Stream.of(1, 2)
                .map(seed ->
                        PcmClip.owning(rate, Signals.noise(frames, peak, seed).toArray()))
                .toList();
        return new StereoClip(channels.get(0), channels.get(1));
    }

    /** A long, quiet tone. */
    private static final class Quiet implements StereoStream {
        private final long frames;
        private long at;

        Quiet(long frames) {
            this.frames = frames;
        }

        @Override
        public int frameRate() {
            return 44_100;
        }

        @Override
        public int read(float[] stereo, int wanted) {
            int n = (int) Math.min(wanted, frames - at);
            for (int i = 0; i < 2 * n; i++) {
                stereo[i] = (at + i) % 100 * 0.001f;
            }
            at += n;
            return n;
        }
    }
}
