package org.breathcue.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.breathcue.device.FakeLine;
import org.breathcue.device.FakePacing;
import org.breathcue.device.LineSink;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSource;
import org.breathcue.pcm.Quantizer;
import org.breathcue.support.CapturingSink;
import org.breathcue.support.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterTest {
    private static final long SEED = 11;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 33_599, 33_600, 33_601, 1_000_000})
    void writesEveryFrameInOrder(int frames) throws IOException {
        PcmSource source = Sources.noise(frames);
        CapturingSink sink = new CapturingSink();
        assertThat(new Exporter(source, SEED, sink).export(0)).isEqualTo(Outcome.FINISHED);
        float[] samples = new float[2 * frames];
        source.render(0, samples, frames);
        byte[] bytes = new Quantizer(SEED, frames).quantize(0, samples, frames);
        assertThat(sink.bytes()).isEqualTo(bytes);
        assertThat(sink.finished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 33_600, 99_999, 100_000, 200_000})
    void startsAtAnyFrame(int start) throws IOException {
        PcmSource source = Sources.noise(100_000);
        CapturingSink whole = new CapturingSink();
        new Exporter(source, SEED, whole).export(0);
        CapturingSink part = new CapturingSink();
        assertThat(new Exporter(source, SEED, part).export(start)).isEqualTo(Outcome.FINISHED);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole.bytes(), Math.min(4 * start, 400_000), 400_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_001})
    void measuresWhatItWrites(int start) throws IOException {
        PcmSource source = Sources.noise(500_000);
        LoudnessMeter meter = new LoudnessMeter(source.frameRate());
        CapturingSink measured = new CapturingSink();
        new Exporter(source, SEED, measured, meter).export(start);
        CapturingSink plain = new CapturingSink();
        new Exporter(source, SEED, plain).export(start);
        assertThat(measured.bytes()).isEqualTo(plain.bytes());
        LoudnessMeter alone = new LoudnessMeter(source.frameRate());
        float[] samples = new float[2 * (500_000 - start)];
        source.render(start, samples, 500_000 - start);
        alone.add(samples, 500_000 - start);
        assertThat(meter.loudness().integratedLufs()).isCloseTo(alone.loudness().integratedLufs(), within(1e-6));
        assertThat(meter.loudness().truePeakDbtp()).isEqualTo(alone.loudness().truePeakDbtp());
    }

    @Test
    void stoppedItLeavesTheSinkUnfinished() throws IOException {
        CapturingSink sink = new CapturingSink();
        Exporter exporter = new Exporter(Sources.noise(10_000_000), SEED, sink);
        sink.atBlock(3, exporter::stop);
        assertThat(exporter.export(0)).isEqualTo(Outcome.STOPPED);
        assertThat(sink.blocks()).isEqualTo(3);
        assertThat(sink.finished()).isFalse();
    }

    @Test
    void anInterruptStopsItAndIsKept() throws IOException {
        CapturingSink sink = new CapturingSink();
        Thread.currentThread().interrupt();
        assertThat(new Exporter(Sources.noise(10_000_000), SEED, sink).export(0))
                .isEqualTo(Outcome.STOPPED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sink.finished()).isFalse();
    }

    @Test
    void aDefectWhileRenderingIsNotSwallowed() {
        PcmSource broken = Sources.of(100_000, frame -> {
            throw new ArithmeticException("frame " + frame);
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> new Exporter(broken, SEED, new CapturingSink()).export(0))
                .withCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void aFullDiskIsReported() {
        LineSink full = new FakeLine(2).refusingAfter(0).sink(new FakePacing());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Exporter(Sources.noise(1_000_000), SEED, full).export(0));
    }
}
