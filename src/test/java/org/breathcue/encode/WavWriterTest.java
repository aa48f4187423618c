package org.breathcue.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.breathcue.pcm.Chapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavWriterTest {
    private static final List<Chapter> CHAPTERS =
            List.of(new Chapter(0, "Beginn"), new Chapter(1000, "Übung, links"), new Chapter(4321, ""));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {4, 400, 1 << 20})
    void javaReadsEverySampleBack(int block) throws Exception {
        byte[] sound = sound(200_000);

        Path file = export(sound, 48_000, CHAPTERS, block);

        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            assertThat(in.getFrameLength()).isEqualTo(200_000);
            assertThat(in.getFormat().getSampleRate()).isEqualTo(48_000f);
            assertThat(in.getFormat().getChannels()).isEqualTo(2);
            assertThat(in.readAllBytes()).isEqualTo(sound);
        }
    }

    @Test
    void chunksNestAndFillTheFile() throws Exception {
        byte[] file = Files.readAllBytes(export(sound(5000), 44_100, CHAPTERS, 1000));

        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(tag(in, 0)).isEqualTo("RIFF");
        assertThat(in.getInt(4)).isEqualTo(file.length - 8);
        assertThat(tag(in, 8)).isEqualTo("WAVE");
        assertThat(tags(in, 12, file.length)).containsExactly("fmt ", "data", "cue ", "LIST", "LIST", "bext", "id3 ");
        assertThat(in.getInt(24)).isEqualTo(44_100);
        assertThat(in.getInt(28)).isEqualTo(4 * 44_100);
        assertThat(in.getInt(40)).isEqualTo(4 * 5000);
    }

    @Test
    void cuePointsAndLabelsAreAsTheFormatWantsThem() throws Exception {
        byte[] trailer = WavLayout.trailer(
                Recordings.of(48_000, 0, "T", List.of(new Chapter(7, "ab"), new Chapter(70_000, "ü"))));

        ByteBuffer expected = ByteBuffer.allocate(trailer.length).order(ByteOrder.LITTLE_ENDIAN);
        put(expected, "cue ", 4 + 2 * 24, 2);
        put(expected, 1, 7, "data", 0, 0, 7);
        put(expected, 2, 70_000, "data", 0, 0, 70_000);
        put(expected, "LIST", 4 + (8 + 7 + 1) + (8 + 7 + 1), "adtl");
        put(expected, "labl", 4 + 3, 1, "ab", (byte) 0, (byte) 0);
        put(expected, "labl", 4 + 3, 2, "ü", (byte) 0, (byte) 0);
        put(expected, "LIST", 4 + (8 + 2) + (8 + 10), "INFO");
        put(expected, "INAM", 2, "T", (byte) 0);
        put(expected, "ISFT", 10, "Breathcue", (byte) 0);
        put(expected, "bext", 602);
        byte[] empty = new byte[346];
        expected.put(empty)
                .putShort((short) 2)
                .put(empty, 0, 64)
                .putShort((short) -1600)
                .putShort(Short.MAX_VALUE)
                .putShort((short) -100)
                .putShort(Short.MAX_VALUE)
                .putShort(Short.MAX_VALUE)
                .put(empty, 0, 180);
        put(expected, "id3 ", 10 + (10 + 31) + (10 + 31), "ID3", (byte) 3, (byte) 0, (byte) 0);
        expected.order(ByteOrder.BIG_ENDIAN);
        put(expected, 10 + 31 + 10 + 31, "TXXX", 31, (byte) 0, (byte) 0);
        put(expected, "\0replaygain_track_gain\0-2.00 dB", "TXXX", 31, (byte) 0, (byte) 0);
        put(expected, "\0replaygain_track_peak\0000.891251");
        assertThat(expected.hasRemaining()).isFalse();
        assertThat(trailer).isEqualTo(expected.array());
    }

    @Test
    void equalSoundsAreEqualFiles() throws Exception {
        byte[] first = Files.readAllBytes(export(sound(100), 48_000, CHAPTERS, 400));
        byte[] second = Files.readAllBytes(export(sound(100), 48_000, CHAPTERS, 44));

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 200})
    void ffprobeShowsTitledChapters(int count) throws Exception {
        assumeTrue(isInstalled("ffprobe"), "ffprobe is not installed");
        List<Chapter> chapters = IntStream.range(0, count)
                .mapToObj(i -> new Chapter(i * 480L, "Übung " + i))
                .toList();
        Path file = export(sound(48_000 * 3), 48_000, chapters, 4096);

        String chapterLines = run("ffprobe", "-v", "error", "-show_chapters", "-of", "csv=p=0", file.toString());
        String format = run("ffprobe", "-v", "error", "-show_format", file.toString());

        assertThat(chapterLines.lines().count()).isEqualTo(count);
        for (Chapter chapter : chapters) {
            assertThat(chapterLines).contains("," + chapter.frame() + ",").contains("," + chapter.name() + "\n");
        }
        assertThat(format).contains("duration=3.000000", "TAG:title=Morgen", "TAG:encoder=Breathcue");
    }

    @Test
    void soxReadsIt() throws Exception {
        assumeTrue(isInstalled("soxi"), "sox is not installed");

        assertThat(run(
                                "soxi",
                                "-s",
                                export(sound(12_345), 48_000, CHAPTERS, 400).toString())
                        .strip())
                .isEqualTo("12345");
    }

    @Test
    void withoutFinishTheOldFileStays() throws Exception {
        Path target = folder.resolve("a.wav");
        Files.writeString(target, "old");

        try (WavWriter writer = new WavWriter(target, Recordings.of(48_000, 10))) {
            writer.write(new byte[40], 0, 40);
        }

        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly("a.wav");
    }

    @Test
    void nothingIsVisibleUnderTheNameBeforeFinish() throws Exception {
        Path target = folder.resolve("a.wav");
        Files.writeString(target, "old");

        try (WavWriter writer = new WavWriter(target, Recordings.of(48_000, 1_000_000))) {
            writer.write(new byte[4_000_000], 0, 4_000_000);
            assertThat(target).hasContent("old");
            writer.finish();
            assertThat(target).hasSize(44 + 4_000_000 + (8 + 4) + (8 + 2) + (8 + 10) + (8 + 602) + (8 + 92));
        }

        assertThat(files()).containsExactly("a.wav");
    }

    @Test
    void secondWriterOfTheSameFileIsRefused() throws Exception {
        Path target = folder.resolve("a.wav");
        try (WavWriter first = new WavWriter(target, Recordings.of(48_000, 1))) {
            assertThatIOException()
                    .isThrownBy(() -> new WavWriter(target, Recordings.of(48_000, 1)).close())
                    .withMessageContaining("another export");
            first.write(new byte[4], 0, 4);
            first.finish();
        }
        assertThat(target).exists();
    }

    @Test
    void writerInAnotherProcessIsRefused() throws Exception {
        Path target = folder.resolve("a.wav");
        try (WavWriter first = new WavWriter(target, Recordings.of(48_000, 1))) {
            String java = ProcessHandle.current().info().command().orElse("java");
            assertThat(run(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            SecondWriter.class.getName(),
                            target.toString()))
                    .isEqualTo("cannot write " + target + ": another export is writing this file");
            first.write(new byte[4], 0, 4);
            first.finish();
        }
        assertThat(target).exists();
    }

    /** A program that prints why it cannot write to its argument. */
    static final class SecondWriter {
        private SecondWriter() {}

        public static void main(String[] args) {
            try (WavWriter writer = new WavWriter(Path.of(args[0]), Recordings.of(48_000, 0))) {
                writer.finish();
                System.out.print("written");
            } catch (IOException e) {
                System.out.print(e.getMessage());
            }
        }
    }

    @Test
    void tooFewFramesAreNotFinished() throws Exception {
        Path target = folder.resolve("a.wav");
        try (WavWriter writer = new WavWriter(target, Recordings.of(48_000, 10))) {
            writer.write(new byte[36], 0, 36);
            assertThatIOException().isThrownBy(writer::finish).withMessageContaining("only 9 of 10 frames");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void tooManyFramesAreRefused() throws Exception {
        try (WavWriter writer = new WavWriter(folder.resolve("a.wav"), Recordings.of(48_000, 10))) {
            assertThatIOException()
                    .isThrownBy(() -> writer.write(new byte[44], 0, 44))
                    .withMessageContaining("received more than the expected 10 frames");
        }
    }

    @Test
    void fourGibibytesAreRefusedBeforeAnythingIsWritten() {
        assertThatIOException()
                .isThrownBy(() -> new WavWriter(folder.resolve("a.wav"), Recordings.of(48_000, 1L << 30)).close())
                .withMessageContaining("372 min of sound do not fit into a WAV file");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsSaidPlainly() throws Exception {
        assertThatIOException()
                .isThrownBy(() -> new WavWriter(folder.resolve("no/a.wav"), Recordings.of(48_000, 1)).close())
                .withMessage("cannot write " + folder.resolve("no/a.wav") + ": the folder does not exist");
        assertThatIOException()
                .isThrownBy(() -> new WavWriter(folder, Recordings.of(48_000, 1)).close())
                .withMessage("cannot write " + folder + ": this is a folder");
    }

    @Test
    void reasonOfTheSystemIsPassedOn() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path inside = file.resolve("a.wav");

        assertThatIOException()
                .isThrownBy(() -> new WavWriter(inside, Recordings.of(48_000, 1)).close())
                .withMessageStartingWith("cannot write " + inside + ": ")
                .withMessageNotContaining("null");
    }

    /**
     * A pipe in the folder of the test. An error in a test that runs as root could otherwise replace a real device by a
     * file.
     */
    @Test
    void pipeIsWrittenDirectly() throws Exception {
        assumeTrue(isInstalled("mkfifo"), "mkfifo is not installed");
        Path pipe = folder.resolve("pipe");
        run("mkfifo", pipe.toString());
        byte[] sound = sound(100);
        CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> readAll(pipe));

        try (WavWriter writer = new WavWriter(pipe, Recordings.of(48_000, 100, "t", CHAPTERS))) {
            writer.write(sound, 0, sound.length);
            writer.finish();
        }

        byte[] file = received.get(10, TimeUnit.SECONDS);
        assertThat(Arrays.copyOfRange(file, 44, 444)).isEqualTo(sound);
        assertThat(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(file.length - 8);
        assertThat(files()).containsExactly("pipe");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    private static byte[] readAll(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets only administrators create symbolic links")
    void linkIsFollowed() throws Exception {
        Path real = Files.writeString(folder.resolve("real.wav"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.wav"), real);

        try (WavWriter writer = new WavWriter(link, Recordings.of(48_000, 0))) {
            writer.finish();
        }

        assertThat(link).isSymbolicLink();
        assertThat(Files.size(real)).isGreaterThan(44);
    }

    private Path export(byte[] sound, int frameRate, List<Chapter> chapters, int block) throws IOException {
        Path target = folder.resolve("sound.wav");
        try (WavWriter writer = new WavWriter(target, Recordings.of(frameRate, sound.length / 4, "Morgen", chapters))) {
            for (int from = 0; from < sound.length; from += block) {
                writer.write(sound, from, Math.min(block, sound.length - from));
            }
            writer.finish();
        }
        return target;
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sound(int frames) {
        byte[] sound = new byte[4 * frames];
        new Random(frames).nextBytes(sound);
        return sound;
    }

    private static List<String> tags(ByteBuffer in, int from, int end) {
        List<String> tags = new ArrayList<>();
        int at = from;
        while (at < end) {
            tags.add(tag(in, at));
            int size = in.getInt(at + 4);
            at += 8 + size + size % 2;
        }
        assertThat(at).isEqualTo(end);
        return tags;
    }

    private static String tag(ByteBuffer in, int at) {
        byte[] letters = new byte[4];
        in.get(at, letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private static void put(ByteBuffer out, Object... fields) {
        for (Object field : fields) {
            if (field instanceof String text) {
                out.put(text.getBytes(StandardCharsets.UTF_8));
            } else if (field instanceof Byte single) {
                out.put(single);
            } else {
                out.putInt((Integer) field);
            }
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
