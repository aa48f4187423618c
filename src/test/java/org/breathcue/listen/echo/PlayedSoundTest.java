package org.breathcue.listen.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PlayedSoundTest {
    @Test
    void isTheMeanOfBothChannels() {
        PlayedSound played = new PlayedSound(48_000);
        played.write(frames(0x4000, 0, -0x8000, -0x8000, 7, 7), 0, 12);
        float[] read = new float[4];

        assertThat(played.read(-1, read, 4)).isTrue();
        assertThat(read).containsExactly(0, 0.25f, -1, 7 / 32_768f);
        assertThat(played.written()).isEqualTo(3);
    }

    @Test
    void knowsWhatWasOverwritten() {
        PlayedSound played = new PlayedSound(48_000);
        byte[] second = new byte[4 * 48_000];
        for (int i = 0; i < 10; i++) {
            played.write(second, 0, second.length);
        }
        float[] read = new float[10];

        assertThat(played.read(7 * 48_000, read, 10)).isTrue();
        assertThat(played.read(0, read, 10)).isFalse();
    }

    @Test
    void unusualFrameRatesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlayedSound(8_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlayedSound(384_000));
    }

    /** The reader sees only complete frames, in order, while the writer writes. */
    @Test
    void oneThreadWritesWhileAnotherReads() {
        PlayedSound played = new PlayedSound(48_000);
        int frames = 2_000_000;
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            byte[] block = new byte[4 * 480];
            for (int from = 0; from < frames; from += 480) {
                for (int i = 0; i < 480; i++) {
                    int value = value(from + i);
                    block[4 * i] = (byte) value;
                    block[4 * i + 1] = (byte) (value >> 8);
                    block[4 * i + 2] = (byte) value;
                    block[4 * i + 3] = (byte) (value >> 8);
                }
                played.write(block, 0, block.length);
            }
        });
        float[] read = new float[480];
        int checked = 0;
        while (!writer.isDone()) {
            long from = played.written() - 480;
            if (from >= 0 && played.read(from, read, 480)) {
                checked++;
                for (int i = 0; i < 480; i++) {
                    assertThat(read[i]).isEqualTo(value((int) from + i) / 32_768f);
                }
            }
        }
        writer.join();
        assertThat(checked).isPositive();
    }

    private static int value(int frame) {
        return (short) (frame * 31);
    }

    private static byte[] frames(int... samples) {
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }
}
