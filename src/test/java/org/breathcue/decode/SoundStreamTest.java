package org.breathcue.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.breathcue.encode.Recordings;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.PcmSink;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SoundStreamTest {
    private static final int RATE = 48_000;

    /** The most that a small file may make the decoders allocate, whatever sizes it claims. */
    private static final long MOST_BYTES = 40_000_000;

    @TempDir
    private Path folder;

    /** FFmpeg has decoders of its own for all of these, so equal sound is right sound. The levels are in dB. */
    @ParameterizedTest
    @CsvSource({
        "a.wav, , -130",
        "float.wav, -c:a pcm_f32le, -130",
        "deep.wav, -c:a pcm_s24le, -130",
        "mono.wav, -ac 1, -130",
        "six.wav, -ac 6, -130",
        "a.flac, , -130",
        "deep.flac, -sample_fmt s32, -130",
        "mono.flac, -ac 1 -compression_level 12, -130",
        "six.flac, -ac 6, -130",
        "a.mp3, -b:a 192k, -100",
        "variable.mp3, -q:a 5, -100",
        "mono.mp3, -ac 1, -100",
        "slow.mp3, -ar 22050, -100",
        "slowest.mp3, -ar 8000, -100",
        "bare.mp3, -write_xing 0 -id3v2_version 0, -100",
        "second.mp3, -c:a mp2 -f mp2, -80",
        "a.ogg, -c:a libvorbis, -100",
        "mono.ogg, -c:a libvorbis -ac 1, -100",
        "a.opus, -c:a libopus -ar 48000, -55",
        "mono.opus, -c:a libopus -ar 48000 -ac 1, -55",
    })
    void decodesWhatOthersEncode(String name, String options, double mostErrorDb) throws Exception {
        Program.require("ffmpeg");
        Path file = encoded(name, options);

        float[] decoded = decoded(file);

        float[] expected = byFfmpeg(file);
        assertThat(decoded).hasSameSizeAs(expected);
        assertThat(errorDb(decoded, expected)).isLessThan(mostErrorDb);
    }

    /** The encoders of this project say how many frames there were; every format must give back exactly these. */
    @ParameterizedTest
    @EnumSource
    void decodesWhatIsExported(SoundFormat format) throws Exception {
        for (int frames : new int[] {1, 1151, 4097, 100_003}) {
            float[] sound = tones(frames);

            float[] decoded = decoded(exported(format, sound));

            assertThat(decoded).as("%d frames", frames).hasSameSizeAs(sound);
            if (frames > RATE) {
                assertThat(errorDb(decoded, sound)).isLessThan(-20);
            }
        }
    }

    @Test
    void picturesAndWordsBeforeTheSoundTakeNoMemory() throws Exception {
        byte[] mp3 = Files.readAllBytes(exported(SoundFormat.MP3, tones(5000)));
        // 200 MiB that are claimed, and 300 kB that are there.
        byte[] claimed = {'I', 'D', '3', 3, 0, 0, 100, 0, 0, 0, 0};
        long before = allocated();
        assertThatIOException()
                .isThrownBy(() -> decoded(new ByteArrayInputStream(joined(claimed, mp3))))
                .withMessage("x: contains no sound");
        byte[] tag = Arrays.copyOf(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 18, 0, 0}, 10 + (18 << 14));
        assertThat(decoded(new ByteArrayInputStream(joined(tag, tag, mp3)))).hasSize(10_000);
        byte[] flac = Files.readAllBytes(exported(SoundFormat.FLAC, tones(5000)));
        byte[] picture = Arrays.copyOf(new byte[] {6, 4, 0, 0}, 4 + (4 << 16));
        assertThat(decoded(new ByteArrayInputStream(
                        joined(Arrays.copyOf(flac, 42), picture, Arrays.copyOfRange(flac, 42, flac.length)))))
                .hasSize(10_000);
        assertThat(allocated() - before).isLessThan(20_000_000);
    }

    /** A third of a minute of sound would take 8 MB. */
    @ParameterizedTest
    @EnumSource
    void takesLittleMemoryHoweverLong(SoundFormat format) throws Exception {
        Path file = exported(format, tones(20 * RATE));
        try (InputStream in = Files.newInputStream(file)) {
            SoundStream stream = SoundStream.open("x", in);
            float[] block = new float[2 * 4096];
            stream.read(block, 4096);
            long before = used();
            long frames = 4096;
            while (frames < 19 * RATE) {
                frames += stream.read(block, 4096);
            }
            assertThat(used() - before).isLessThan(1_000_000);
            assertThat(stream.read(block, 4096)).isEqualTo(4096);
        }
    }

    /** Returns the bytes of all objects that are still needed. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void theContentDecidesAndNotTheName() throws Exception {
        Path flac = exported(SoundFormat.FLAC, tones(5000));
        assertThat(decoded(Files.move(flac, folder.resolve("song.mp3")))).hasSize(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "'', not a sound file that can be read",
        "water, not a sound file that can be read",
        "....ftypM4A, not a sound file that can be read",
        "RIFF....AVI , not a WAV file",
        "RIFF....WAVE, contains no sound",
        "fLaC, damaged at its beginning",
        "OggS, an Ogg file without Vorbis or Opus",
    })
    void saysWhatIsNoSound(String bytes, String problem) {
        assertThatIOException()
                .isThrownBy(() -> decoded(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1))))
                .withMessageStartingWith("x: " + problem);
    }

    @Test
    void saysWhichFormatsCanBeRead() {
        assertThatIOException()
                .isThrownBy(() -> decoded(new ByteArrayInputStream(new byte[100])))
                .withMessage("x: not a sound file that can be read; use WAV, FLAC, MP3 or Ogg (Vorbis or Opus)");
    }

    @Test
    void saysWhichOggCannotBeRead() throws Exception {
        Program.require("ffmpeg");
        assertThatIOException()
                .isThrownBy(() -> decoded(encoded("six.ogg", "-c:a libvorbis -ac 6")))
                .withMessageContaining("Vorbis with 6 channels is not supported");
        assertThatIOException()
                .isThrownBy(() -> decoded(encoded("six.opus", "-c:a libopus -ar 48000 -ac 6")))
                .withMessageContaining("Opus with 6 channels is not supported");
        assertThatIOException()
                .isThrownBy(() -> decoded(encoded("flac.ogg", "-c:a flac -f ogg")))
                .withMessageContaining("without Vorbis or Opus");
    }

    /** A download that was broken off. MP3 has no end, so it is heard as far as it goes. */
    @ParameterizedTest
    @EnumSource
    void halfAFileIsIncomplete(SoundFormat format) throws Exception {
        byte[] whole = Files.readAllBytes(exported(format, tones(RATE)));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        if (format == SoundFormat.MP3) {
            assertThat(decoded(new ByteArrayInputStream(half)).length / 2).isCloseTo(RATE / 2, within(3000));
        } else {
            assertThatIOException()
                    .isThrownBy(() -> decoded(new ByteArrayInputStream(half)))
                    .withMessageMatching("x: (incomplete|damaged).*");
        }
    }

    /** A frame that cannot be decoded is silent: all that follows is heard in its time. */
    @Test
    void anMp3WithADamagedFrameKeepsItsTime() throws Exception {
        byte[] whole = Files.readAllBytes(exported(SoundFormat.MP3, tones(2 * RATE)));
        float[] expected = decoded(new ByteArrayInputStream(whole));
        int frame = frameAfter(whole, whole.length / 2);
        Random random = new Random(1);
        for (int round = 0; round < 10; round++) {
            byte[] damaged = whole.clone();
            // What follows the header tells how the rest is to be decoded.
            for (int i = 4; i < 36; i++) {
                damaged[frame + i] = (byte) random.nextInt();
            }
            float[] heard = decoded(new ByteArrayInputStream(damaged));
            assertThat(heard).hasSameSizeAs(expected);
            assertThat(error(heard, 0, expected, 0, RATE / 2)).isLessThan(-100);
            assertThat(error(heard, RATE * 3 / 2, expected, RATE * 3 / 2, RATE / 2))
                    .isLessThan(-100);
        }
    }

    /** Frames whose beginning is damaged are skipped, as in other players; what follows is heard earlier by their length. */
    @Test
    void anMp3GoesOnAfterWhatCannotBeRead() throws Exception {
        byte[] whole = Files.readAllBytes(exported(SoundFormat.MP3, tones(2 * RATE)));
        float[] expected = decoded(new ByteArrayInputStream(whole));
        Random random = new Random(1);
        for (int round = 0; round < 10; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 2000; i++) {
                damaged[whole.length / 2 + i] = (byte) random.nextInt();
            }
            float[] heard = decoded(new ByteArrayInputStream(damaged));
            assertThat(error(heard, 0, expected, 0, RATE / 2)).isLessThan(-100);
            assertThat(IntStream.rangeClosed(0, 8)
                            .mapToDouble(
                                    lost -> error(heard, RATE * 3 / 2 - 1152 * lost, expected, RATE * 3 / 2, RATE / 10))
                            .min()
                            .orElseThrow())
                    .isLessThan(-100);
        }
    }

    /** Returns where the next frame of an MP3 of 128 kbit/s and 48 kHz begins. */
    private static int frameAfter(byte[] mp3, int from) {
        int at = from;
        while (!isFrame(mp3, at) || !isFrame(mp3, at + 384)) {
            at++;
        }
        return at;
    }

    private static boolean isFrame(byte[] mp3, int at) {
        return (mp3[at] & 0xFF) == 0xFF && (mp3[at + 1] & 0xFE) == 0xFA;
    }

    private static double error(float[] heard, int from, float[] expected, int at, int frames) {
        return errorDb(
                Arrays.copyOfRange(heard, 2 * from, 2 * (from + frames)),
                Arrays.copyOfRange(expected, 2 * at, 2 * (at + frames)));
    }

    /** Whatever a file contains: sound, or an error of one line; no other exception, no endless loop, and little memory. */
    @ParameterizedTest
    @EnumSource
    void damageIsSoundOrAnErrorOfOneLine(SoundFormat format) throws Exception {
        byte[] whole = Files.readAllBytes(exported(format, tones(9000)));
        check(whole, new Random(format.name().hashCode()));
    }

    @Test
    void damagedVorbisIsSoundOrAnErrorOfOneLine() throws Exception {
        Program.require("ffmpeg");
        check(Files.readAllBytes(encoded("a.ogg", "-c:a libvorbis -t 0.3")), new Random(9));
    }

    private static void check(byte[] whole, Random random) {
        for (int round = 0; round < 60; round++) {
            byte[] damaged = round % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = round % 3 * 10; i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            long before = allocated();
            try {
                assertThat(decoded(new ByteArrayInputStream(damaged)).length).isLessThan(20 * RATE);
            } catch (IOException e) {
                assertThat(e.getMessage())
                        .startsWith("x: ")
                        .hasSizeLessThan(200)
                        .doesNotContain("\n");
            }
            assertThat(allocated() - before).isLessThan(MOST_BYTES);
        }
    }

    /** Returns how many bytes this thread has allocated. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private Path encoded(String name, String options) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-f", "lavfi", "-i"));
        command.add(
                "aevalsrc=0.3*sin(2*PI*t*(200+900*t))+0.1*random(0)|0.25*sin(2*PI*330*t)*gt(mod(t\\,0.5)\\,0.2):s=44100:d=2");
        if (options != null) {
            command.addAll(List.of(options.split(" ")));
        }
        command.add(file.toString());
        Program.bytes(command.toArray(new String[0]));
        return file;
    }

    private static float[] byFfmpeg(Path file) throws IOException, InterruptedException {
        int channels = Integer.parseInt(Program.text(
                        "ffprobe", "-v", "error", "-show_entries", "stream=channels", "-of", "csv=p=0", file.toString())
                .strip());
        ByteBuffer bytes = ByteBuffer.wrap(Program.bytes(
                        "ffmpeg", "-v", "error", "-i", file.toString(), "-f", "f32le", "-c:a", "pcm_f32le", "-"))
                .order(ByteOrder.LITTLE_ENDIAN);
        float[] stereo = new float[bytes.remaining() / 4 / channels * 2];
        for (int i = 0; i < stereo.length; i += 2) {
            float[] frame = new float[channels];
            bytes.asFloatBuffer().get(i / 2 * channels, frame);
            double sum = 0;
            for (float sample : frame) {
                sum += sample;
            }
            stereo[i] = channels == 2 ? frame[0] : (float) (sum / channels);
            stereo[i + 1] = channels == 2 ? frame[1] : (float) (sum / channels);
        }
        return stereo;
    }

    private Path exported(SoundFormat format, float[] stereo) throws IOException {
        Path file = folder.resolve("own" + stereo.length + format);
        byte[] bytes = new byte[2 * stereo.length];
        for (int i = 0; i < stereo.length; i++) {
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(2 * i, (short) (stereo[i] * 32_767));
        }
        try (PcmSink sink =
                format.open(file, Recordings.of(RATE, stereo.length / 2, "t", List.of(new Chapter(0, "x"))))) {
            sink.write(bytes, 0, bytes.length);
            sink.finish();
        }
        return file;
    }

    private static float[] tones(int frames) {
        float[] stereo = new float[2 * frames];
        for (int i = 0; i < frames; i++) {
            stereo[2 * i] = (float) (0.3 * Math.sin(0.03 * i));
            stereo[2 * i + 1] = (float) (0.2 * Math.sin(0.05 * i));
        }
        return stereo;
    }

    private static float[] decoded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return decoded(in);
        }
    }

    private static float[] decoded(InputStream in) throws IOException {
        SoundStream stream = SoundStream.open("x", in);
        float[] all = new float[0];
        float[] part = new float[2 * 1000];
        for (int n = stream.read(part, 1000); n > 0; n = stream.read(part, 1000)) {
            all = Arrays.copyOf(all, all.length + 2 * n);
            System.arraycopy(part, 0, all, all.length - 2 * n, 2 * n);
        }
        return all;
    }

    private static double errorDb(float[] decoded, float[] expected) {
        double error = 0;
        double power = 0;
        for (int i = 0; i < expected.length; i++) {
            error += Math.pow(decoded[i] - expected[i], 2);
            power += Math.pow(expected[i], 2);
        }
        return 10 * Math.log10(error / power + 1e-20);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
