package org.breathcue.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.breathcue.encode.Exporter;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSource;
import org.breathcue.support.CapturingSink;
import org.breathcue.support.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {
    private static final long SEED = 11;
    private static final int BLOCK = 480;
    private static final int FADE = 720;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 480, 33_333, 99_999, 100_000, 200_000})
    void playsWhatIsExported(long start) throws IOException {
        PcmSource source = Sources.noise(100_000);
        CapturingSink exported = new CapturingSink();
        new Exporter(source, SEED, exported).export(0);
        CapturingSink played = new CapturingSink();
        assertThat(new Player(source, SEED, played).play(start)).isEqualTo(Outcome.FINISHED);
        int from = (int) Math.min(4 * start, 400_000);
        assertThat(played.bytes()).isEqualTo(Arrays.copyOfRange(exported.bytes(), from, 400_000));
        assertThat(played.finished()).isTrue();
    }

    @Test
    void fadesOutWithoutAClickWhenStopped() throws IOException {
        PcmSource level = Sources.of(1_000_000, frame -> 0.5);
        CapturingSink sink = stoppedInBlock(10, level);
        byte[] bytes = sink.bytes();
        assertThat(bytes).hasSize(4 * (10 * BLOCK + FADE));
        assertThat(sink.finished()).isTrue();
        assertThat(left(bytes, 10 * BLOCK - 1)).isBetween(16_380, 16_390);
        for (int frame = 10 * BLOCK; frame < 10 * BLOCK + FADE; frame++) {
            assertThat(left(bytes, frame - 1) - left(bytes, frame)).isBetween(-3, 40);
        }
        assertThat(left(bytes, 10 * BLOCK + FADE - 1)).isBetween(-1, 1);
    }

    @Test
    void aFadeKeepsThePlannedSound() throws IOException {
        PcmSource ramp = Sources.of(1_000_000, frame -> frame % BLOCK == 0 ? 0.5 : 0);
        byte[] bytes = stoppedInBlock(3, ramp).bytes();
        assertThat(left(bytes, 3 * BLOCK)).isGreaterThan(16_000);
        assertThat(left(bytes, 3 * BLOCK + 1)).isZero();
    }

    @Test
    void aStopInTheLastBlockChangesNothing() throws IOException {
        CapturingSink sink = stoppedInBlock(3, Sources.of(3 * BLOCK, frame -> 0.5));
        assertThat(sink.bytes()).hasSize(4 * 3 * BLOCK);
    }

    @Test
    void aStopNearTheEndFadesIntoSilence() throws IOException {
        CapturingSink sink = stoppedInBlock(3, Sources.of(3 * BLOCK + 1, frame -> 0.5));
        assertThat(sink.bytes()).hasSize(4 * (3 * BLOCK + FADE));
        assertThat(left(sink.bytes(), 3 * BLOCK + 1)).isZero();
    }

    @Test
    void stoppedBeforeItPlaysNothing() throws Exception {
        CapturingSink sink = new CapturingSink();
        Player player = new Player(Sources.noise(1000), SEED, sink);
        player.stop();
        player.stop();
        assertThat(player.play(0)).isEqualTo(Outcome.STOPPED);
        assertThat(sink.bytes()).isEmpty();
        assertThat(player.awaitEnd(0)).isTrue();
    }

    @Test
    void anotherThreadStopsItAndWaitsForTheEnd() throws Exception {
        Player player = new Player(Sources.noise(Long.MAX_VALUE / 8), SEED, new CapturingSink());
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                outcome.set(player.play(0));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        assertThat(player.awaitEnd(1)).isFalse();
        player.stop();
        assertThat(player.awaitEnd(60_000)).isTrue();
        thread.join();
        assertThat(outcome).hasValue(Outcome.STOPPED);
    }

    @Test
    void aFailedSinkEndsItToo() throws Exception {
        LineSink broken = new FakeLine(2).refusingAfter(0).sink(new FakePacing());
        Player player = new Player(Sources.noise(100_000), SEED, broken);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> player.play(0));
        assertThat(player.awaitEnd(0)).isTrue();
    }

    private static CapturingSink stoppedInBlock(int block, PcmSource source) throws IOException {
        CapturingSink sink = new CapturingSink();
        Player player = new Player(source, SEED, sink);
        sink.atBlock(block, player::stop);
        Outcome outcome = player.play(0);
        assertThat(outcome).isEqualTo(source.frames() == (long) block * BLOCK ? Outcome.FINISHED : Outcome.STOPPED);
        return sink;
    }

    private static int left(byte[] bytes, int frame) {
        return (bytes[4 * frame] & 0xFF) | (bytes[4 * frame + 1] << 8);
    }
}
