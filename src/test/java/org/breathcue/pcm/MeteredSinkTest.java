package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.breathcue.support.CapturingSink;
import org.junit.jupiter.api.Test;

class MeteredSinkTest {
    @Test
    void measuresWhatItPassesOn() throws IOException {
        byte[] bytes = new byte[4 * 100_000];
        new Random(1).nextBytes(bytes);
        CapturingSink captured = new CapturingSink();
        try (MeteredSink sink = new MeteredSink(captured, 48_000)) {
            assertThat(sink.loudness().integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
            sink.write(bytes, 0, 4000);
            sink.write(bytes, 4000, bytes.length - 4000);
            assertThat(captured.finished()).isFalse();
            sink.finish();
            LoudnessMeter meter = new LoudnessMeter(48_000);
            meter.add(bytes, 0, 100_000);
            assertThat(sink.loudness()).isEqualTo(meter.loudness());
        }
        assertThat(captured.finished()).isTrue();
        assertThat(captured.bytes()).isEqualTo(bytes);
    }
}
