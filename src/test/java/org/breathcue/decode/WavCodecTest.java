package org.breathcue.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.breathcue.encode.Recordings;
import org.breathcue.encode.WavWriter;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Quantizer;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WavCodecTest {
    @TempDir
    private Path folder;

    @Test
    void readsEveryWidth() throws Exception {
        assertThat(read(wav(1, 1, 8, 0, 128, 192)).toArray()).containsExactly(-1, 0, 0.5f);
        assertThat(read(wav(1, 1, 16, 0, 0x80, 0, 0x40)).toArray()).containsExactly(-1, 0.5f);
        assertThat(read(wav(1, 1, 24, 0, 0, 0x80, 0, 0, 0x40)).toArray()).containsExactly(-1, 0.5f);
        assertThat(read(wav(1, 1, 32, 0, 0, 0, 0x80, 0, 0, 0, 0x40)).toArray()).containsExactly(-1, 0.5f);
        assertThat(read(wav(3, 1, 32, 0, 0, 0x80, 0xBF, 0, 0, 0, 0x3F)).toArray())
                .containsExactly(-1, 0.5f);
    }

    @Test
    void averagesChannels() throws Exception {
        PcmClip clip = read(wav(1, 2, 8, 192, 128, 0, 0));

        assertThat(clip.toArray()).containsExactly(0.25f, -1);
        assertThat(clip.frameRate()).isEqualTo(22_050);
    }

    @Test
    void keepsTwoChannelsApart() throws Exception {
        assertThat(readStereo(wav(1, 2, 8, 192, 128, 0, 64))).containsExactly(0.5f, 0, -1, -0.5f);
        assertThat(readStereo(wav(1, 1, 8, 192, 0))).containsExactly(0.5f, 0.5f, -1, -1);
        assertThat(readStereo(wav(1, 3, 8, 192, 128, 160))).containsExactly(0.25f, 0.25f);
        assertThatIOException()
                .isThrownBy(() -> readStereo(wav(3, 2, 32, 0, 0, 0, 0, 0, 0, 0xC0, 0x7F)))
                .withMessageContaining("a sample after 0:00 is not a number");
    }

    @Test
    void refusesRatesNobodyRecordsAtAndEmptySound() {
        for (int rate : new int[] {0, 1, 7_999, 192_001, -1}) {
            byte[] file = wav(1, 1, 8, 0, 128);
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(24, rate);
            assertThatIOException().isThrownBy(() -> read(file)).withMessageContaining("frames per second");
        }
        assertThatIOException().isThrownBy(() -> read(wav(1, 1, 8))).withMessageContaining("no sound");
    }

    @Test
    void skipsOtherChunksAndTheirPadding() throws Exception {
        byte[] plain = wav(1, 1, 8, 0, 128, 192);
        ByteBuffer padded = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        padded.put(plain, 0, 12)
                .put("junk".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putInt(0);
        padded.put(plain, 12, plain.length - 12);

        assertThat(read(padded.array()).frames()).isEqualTo(3);
    }

    @Test
    void readsTheExtensibleForm() throws Exception {
        byte[] plain = wav(1, 1, 16, 0, 0x40);
        ByteBuffer extensible = ByteBuffer.allocate(plain.length + 24).order(ByteOrder.LITTLE_ENDIAN);
        extensible
                .put(plain, 0, 36)
                .putShort((short) 22)
                .putShort((short) 16)
                .putInt(4)
                .putShort((short) 1);
        extensible.position(60).put(plain, 36, plain.length - 36);
        extensible.putInt(16, 40).putShort(20, (short) 0xFFFE);

        assertThat(read(extensible.array()).toArray()).containsExactly(0.5f);
    }

    @Test
    void readsWhatTheWriterWrites() throws Exception {
        float[] samples = {0.25f, -0.5f, 0};
        float[] stereo = {0.25f, 0.25f, -0.5f, -0.5f, 0, 0};
        byte[] bytes = new Quantizer(1, 3).quantize(0, stereo, 3);
        Path file = folder.resolve("a.wav");
        try (WavWriter writer = new WavWriter(file, Recordings.of(48_000, 3, "t", List.of(new Chapter(0, "x"))))) {
            writer.write(bytes, 0, 12);
            writer.finish();
        }

        PcmClip clip = Sounds.read(file);

        for (int i = 0; i < 3; i++) {
            assertThat(Math.abs(clip.sample(i) - samples[i])).isLessThan(2 / 32768f);
        }
        assertThat(clip.frames()).isEqualTo(3);
    }

    @Test
    void everyCutIsAnErrorAndNeverAnotherException() throws Exception {
        byte[] whole = wav(1, 1, 16, 1, 2, 3, 4, 5, 6);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatIOException()
                    .as("%d bytes", length)
                    .isThrownBy(() -> read(cut))
                    .withMessageStartingWith("x.wav: ");
        }
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThatIOException()
                .isThrownBy(() -> read(cut))
                .withMessageContaining("incomplete: the chunk `data` should have 6 bytes");
    }

    @Test
    void everyWrongByteIsReadOrAnError() {
        byte[] whole = wav(1, 1, 16, 1, 2, 3, 4, 5, 6);
        for (int at = 0; at < whole.length; at++) {
            for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
                byte[] wrong = whole.clone();
                wrong[at] = (byte) value;
                try {
                    assertThat(read(wrong).frames()).isLessThanOrEqualTo(whole.length);
                } catch (IOException e) {
                    assertThat(e).hasMessageStartingWith("x.wav: ");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 12, 64})
    void otherWidthsAreNamed(int bits) {
        assertThatIOException()
                .isThrownBy(() -> read(wav(1, 1, bits, 0, 0, 0, 0, 0, 0, 0, 0)))
                .withMessageContaining("with " + bits + " bits is not supported");
    }

    @Test
    void notANumberIsAnError() {
        assertThatIOException()
                .isThrownBy(() -> read(wav(3, 1, 32, 0, 0, 0xC0, 0x7F)))
                .withMessageContaining("not a number");
    }

    @Test
    void aClipThatIsTooLongIsRefusedWithoutReadingItAll() {
        byte[] start = wav(1, 1, 8);
        // As programs write it to a pipe.
        ByteBuffer.wrap(start).putInt(40, -1);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] b, int off, int len) {
                return len;
            }
        };
        assertThatIOException()
                .isThrownBy(() -> ClipReader.read(
                        "x.wav",
                        SoundStream.open("x.wav", new SequenceInputStream(new ByteArrayInputStream(start), endless))))
                .withMessage("x.wav: longer than 5 minutes");
    }

    private static PcmClip read(byte[] file) throws IOException {
        return ClipReader.read("x.wav", SoundStream.open("x.wav", new ByteArrayInputStream(file)));
    }

    private static float[] readStereo(byte[] file) throws IOException {
        float[] stereo = new float[100];
        int frames =
                SoundStream.open("test.wav", new ByteArrayInputStream(file)).read(stereo, 50);
        return Arrays.copyOf(stereo, 2 * frames);
    }

    private static byte[] wav(int code, int channels, int bits, int... data) {
        ByteBuffer out = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data.length);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) code).putShort((short) channels).putInt(22_050);
        out.putInt(22_050 * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data.length);
        for (int b : data) {
            out.put((byte) b);
        }
        return out.array();
    }
}
