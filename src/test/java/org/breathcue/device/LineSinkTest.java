package org.breathcue.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Arrays;
import org.breathcue.encode.Exporter;
import org.breathcue.pcm.PcmSource;
import org.breathcue.support.CapturingSink;
import org.breathcue.support.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSinkTest {
    private static final long SEED = 4;
    private static final int FRAMES = 48_001;
    private static final PcmSource SOURCE = Sources.noise(FRAMES);
    private static final int BUFFER_BYTES = 4 * 4800;

    private final FakePacing pacing = new FakePacing();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12_345, 48_000})
    void theLineGetsTheBytesOfAnExportThenSilence(int start) throws IOException {
        FakeLine line = new FakeLine(2);
        play(line, start);
        byte[] rest = Arrays.copyOfRange(exported(), 4 * start, 4 * FRAMES);
        assertThat(line.played()).startsWith(rest).hasSize(rest.length + BUFFER_BYTES);
        assertThat(Arrays.copyOfRange(line.played(), rest.length, rest.length + BUFFER_BYTES))
                .containsOnly(0);
    }

    @Test
    void shortWritesLoseNothing() throws IOException {
        FakeLine line = new FakeLine(2).takingAtMost(52);
        play(line, 0);
        assertThat(line.played()).startsWith(exported());
    }

    @Test
    void startsWithAFullBufferAndStopsAfterTheSilence() throws IOException {
        FakeLine line = new FakeLine(2);
        play(line, 0);
        int all = FRAMES + 4800;
        assertThat(line.calls()).containsExactly("start 4800", "stop " + all, "close " + all);
    }

    @Test
    void soundShorterThanTheBufferIsPlayedToo() throws IOException {
        FakeLine line = new FakeLine(2);
        play(line, FRAMES - 10);
        assertThat(line.calls()).containsExactly("start 4800", "stop 4810", "close 4810");
    }

    @Test
    void aLostDeviceIsAnErrorWithoutSpinning() {
        FakeLine line = new FakeLine(2).refusingAfter(100_000);
        assertThatIOException().isThrownBy(() -> play(line, 0)).withMessageContaining("no longer accepts sound");
        assertThat(line.refusals()).isLessThan(15);
        assertThat(pacing.sleeps()).isBetween(5, 15);
        assertThat(line.calls()).endsWith("flush 25000", "close 25000");
    }

    @Test
    void aFrozenPositionDoesNotHangTheEnd() throws IOException {
        FakeLine line = new FakeLine(2).withFrozenPosition();
        play(line, 0);
        assertThat(pacing.sleeps()).isBetween(25, 40);
        assertThat(line.calls()).endsWith("close " + (FRAMES + 4800));
    }

    @Test
    void anUnusedSinkOnlyCloses() throws IOException {
        FakeLine line = new FakeLine(2);
        try (LineSink sink = line.sink(pacing)) {
            sink.finish();
        }
        assertThat(line.calls()).containsExactly("close 0");
    }

    @Test
    void closingUnfinishedDiscardsWhatIsQueued() throws IOException {
        FakeLine line = new FakeLine(2);
        try (LineSink sink = line.sink(pacing)) {
            sink.write(new byte[2 * BUFFER_BYTES], 0, 2 * BUFFER_BYTES);
        }
        assertThat(line.calls()).containsExactly("start 4800", "flush 9600", "close 9600");
    }

    @Test
    void monoDevicesGetTheMeanOfBothChannels() throws IOException {
        FakeLine line = new FakeLine(1);
        byte[] stereo = {(byte) 0x10, 0x20, (byte) 0x30, 0x40, 0, (byte) 0x80, 0, (byte) 0x80, -1, -1, 1, 0};
        try (LineSink sink = line.sink(pacing)) {
            sink.write(stereo, 0, 4);
            sink.write(stereo, 4, 8);
        }
        assertThat(line.played()).containsExactly(0x20, 0x30, 0, 0x80, 0, 0);
    }

    private void play(FakeLine line, long start) throws IOException {
        try (LineSink sink = line.sink(pacing)) {
            new Player(SOURCE, SEED, sink).play(start);
        }
    }

    private static byte[] exported() throws IOException {
        CapturingSink sink = new CapturingSink();
        new Exporter(SOURCE, SEED, sink).export(0);
        return sink.bytes();
    }
}
