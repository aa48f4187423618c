package org.breathcue.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChimeMakerTest {
    private static final Path AUDIO = Path.of(System.getProperty("breathcue.home", "."), "audio");
    private static final int HEADER = 44;

    @Test
    void makesTheFilesThatAreInTheTree() throws IOException {
        for (Map.Entry<String, byte[]> file : ChimeMaker.files().entrySet()) {
            assertThat(AUDIO.resolve(file.getKey()))
                    .as("ChimeMaker writes it anew")
                    .hasBinaryContent(file.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void beginsAndEndsInSilence(Map.Entry<String, byte[]> file) {
        short[] samples = samples(file.getValue());
        assertThat(samples[0]).isZero();
        for (int i = 0; i < 48; i++) {
            assertThat(Math.abs(samples[i])).isLessThan((short) 1000);
            assertThat(samples[samples.length - 1 - i]).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void lastsBetweenOneAndAHalfAndFourSeconds(Map.Entry<String, byte[]> file) {
        assertThat(samples(file.getValue()).length).isBetween(72_000, 192_000);
    }

    static Iterable<Map.Entry<String, byte[]>> files() {
        return ChimeMaker.files().entrySet();
    }

    private static short[] samples(byte[] file) {
        short[] samples = new short[(file.length - HEADER) / 2];
        ByteBuffer.wrap(file, HEADER, file.length - HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }
}
