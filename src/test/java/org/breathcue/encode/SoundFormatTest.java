package org.breathcue.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.PcmSink;
import org.breathcue.support.Program;
import org.gagravarr.opus.OpusTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SoundFormatTest {
    private static final int RATE = 48_000;
    private static final double HALF_A_MILLISECOND = 0.000_501;

    @TempDir
    private Path folder;

    static Stream<Arguments> formatsAndLengths() {
        return Stream.of(SoundFormat.values())
                .flatMap(format -> IntStream.of(1, 15, 17, 960, 1151, 4096, 4097, 48_000, 100_003)
                        .mapToObj(frames -> Arguments.of(format, frames)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndLengths")
    void decodesToEveryFrameAndNoMore(SoundFormat format, int frames) throws Exception {
        Program.require("ffmpeg");

        Path file = write(format, noise(frames), List.of());

        assertThat(Decoded.pcm(file)).hasSize(4 * frames);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 63, 64, 65, 4095, 4096, 4098, 8192, 99_999})
    void flacGivesBackEverySample(int frames) throws Exception {
        Program.require("ffmpeg");
        for (byte[] sound : List.of(noise(frames), clicks(frames), new byte[4 * frames], fullScale(frames))) {
            Path file = write(SoundFormat.FLAC, sound, List.of());

            assertThat(Decoded.pcm(file)).isEqualTo(sound);
            byte[] flac = Files.readAllBytes(file);
            assertThat(Arrays.copyOfRange(flac, 26, 42))
                    .as("checksum in the stream info")
                    .isEqualTo(MessageDigest.getInstance("MD5").digest(sound));
            assertThat(ByteBuffer.wrap(flac).getInt(8))
                    .as("smallest and largest block")
                    .isEqualTo(0x1000_1000);
            assertThat(ByteBuffer.wrap(flac).getLong(18) & 0xF_FFFF_FFFFL)
                    .as("frames in the stream info")
                    .isEqualTo(frames);
        }
    }

    /** Checks that the decoded sound is not shifted: its correlation with the original is highest at shift 0. */
    @ParameterizedTest
    @EnumSource
    void soundIsWhereItWas(SoundFormat format) throws Exception {
        Program.require("ffmpeg");
        byte[] sound = clicks(3 * RATE + 77);

        short[] decoded = Decoded.left(write(format, sound, List.of()));

        assertThat(delay(Decoded.left(sound), decoded)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void lastFramesAreHeard(SoundFormat format) throws Exception {
        Program.require("ffmpeg");
        byte[] sound = new byte[4 * 49_900];
        byte[] noise = noise(300);
        System.arraycopy(noise, 0, sound, sound.length - noise.length, noise.length);

        short[] decoded = Decoded.left(write(format, sound, List.of()));

        double energy = IntStream.range(decoded.length - 300, decoded.length)
                .mapToDouble(i -> (double) decoded[i] * decoded[i])
                .sum();
        double original = IntStream.range(0, 300)
                .mapToDouble(i -> Math.pow(PcmBytes.at(noise, 4 * i), 2))
                .sum();
        assertThat(energy).isGreaterThan(original / 4);
    }

    static Stream<Arguments> formatsAndCounts() {
        return Stream.of(SoundFormat.values())
                .flatMap(format -> IntStream.of(0, 1, 3, 200).mapToObj(count -> Arguments.of(format, count)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndCounts")
    void chaptersAreWhereTheyWerePlanned(SoundFormat format, int count) throws Exception {
        Program.require("ffprobe");
        List<Chapter> chapters = IntStream.range(0, count)
                .mapToObj(i -> new Chapter(i * 487L + i % 7, name(i)))
                .toList();

        List<Decoded.Mark> marks = Decoded.chapters(write(format, noise(3 * RATE), chapters));

        assertThat(marks)
                .extracting(Decoded.Mark::name)
                .containsExactlyElementsOf(chapters.stream().map(Chapter::name).toList());
        for (int i = 0; i < count; i++) {
            assertThat(Math.abs(marks.get(i).startSeconds() - chapters.get(i).frame() / (double) RATE))
                    .as("chapter %d", i)
                    .isLessThanOrEqualTo(HALF_A_MILLISECOND);
        }
    }

    private static String name(int i) {
        return switch (i % 4) {
            case 0 -> "Übung " + i + ", links";
            case 1 -> "x".repeat(i);
            case 2 -> "猫の伸び " + i;
            default -> "Twist = turn; 🧘 #" + i;
        };
    }

    @ParameterizedTest
    @EnumSource
    void titleIsATag(SoundFormat format) throws Exception {
        Program.require("ffprobe");

        Path file = write(format, noise(5000), List.of());

        assertThat(Decoded.tag(file, "title")).isEqualTo("Guten Morgen — 朝");
        assertThat(Decoded.tag(file, "encoder")).contains("Breathcue");
    }

    /** FFmpeg does not read these tags of WAV files. */
    @ParameterizedTest
    @EnumSource(names = "WAV", mode = EnumSource.Mode.EXCLUDE)
    void playersLearnHowToAdjustTheirVolume(SoundFormat format) throws Exception {
        Program.require("ffprobe");

        Path file = write(format, noise(5000), List.of());

        boolean opus = format == SoundFormat.OPUS;
        assertThat(Decoded.tag(file, "replaygain_track_gain")).isEqualTo(opus ? "" : "-2.00 dB");
        assertThat(Decoded.tag(file, "replaygain_track_peak")).isEqualTo(opus ? "" : "0.891251");
        assertThat(Decoded.tag(file, "r128_track_gain")).isEqualTo(opus ? "-1792" : "");
    }

    @ParameterizedTest
    @EnumSource
    void levelIsKept(SoundFormat format) throws Exception {
        Program.require("ffmpeg");
        byte[] sound = new byte[4 * RATE];
        for (int i = 0; i < RATE; i++) {
            short value = (short) (8000 * Math.sin(2 * Math.PI * 997 * i / RATE));
            put(sound, 2 * i, value);
            put(sound, 2 * i + 1, value);
        }

        short[] decoded = Decoded.left(write(format, sound, List.of()));

        assertThat(20 * Math.log10(rms(decoded) / rms(Decoded.left(sound)))).isCloseTo(0, within(0.05));
    }

    private static double rms(short[] samples) {
        double sum = 0;
        for (int i = samples.length / 4; i < samples.length * 3 / 4; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(2 * sum / samples.length);
    }

    /** Asks FFmpeg to use the table of places, which the file must not have, as some players do. */
    @Test
    void mp3IsSoughtToTheFrame() throws Exception {
        Program.require("ffmpeg");
        byte[] sound = clicks(20 * RATE);
        Path file = write(SoundFormat.MP3, sound, List.of());

        for (double seconds : new double[] {0.5, 7.25, 13.1, 19.9}) {
            String place = Double.toString(seconds);
            byte[] rest = Program.bytes(
                    "ffmpeg", "-v", "error", "-usetoc", "1", "-ss", place, "-i", file.toString(), "-f", "s16le", "-");

            int from = (int) (4 * Math.round(seconds * RATE));
            int length = Math.min(rest.length, sound.length - from);
            short[] expected = Decoded.left(Arrays.copyOfRange(sound, from, from + length));
            short[] found = Decoded.left(Arrays.copyOf(rest, length));
            assertThat(Math.abs(delay(expected, found))).as("at %s s", place).isLessThanOrEqualTo(1152);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textNoTagCanHoldDoesNoHarm(SoundFormat format) throws Exception {
        Program.require("ffprobe");
        List<Chapter> chapters = List.of(new Chapter(0, "a\0b"), new Chapter(700, "\uD800c"));
        byte[] sound = noise(5000);
        Path file = folder.resolve("odd" + ending(format));
        try (PcmSink sink = format.open(file, Recordings.of(RATE, 5000, "", chapters))) {
            sink.write(sound, 0, sound.length);
            sink.finish();
        }

        assertThat(Decoded.chapters(file)).extracting(Decoded.Mark::name).containsExactly("ab", "c");
    }

    /**
     * The table of contents of MP3 holds up to 255 chapters. The chapter numbers in comments of FLAC and Opus go up to
     * 999.
     */
    @ParameterizedTest
    @EnumSource
    void moreChaptersThanFitLeaveTheRestWhole(SoundFormat format) throws Exception {
        Program.require("ffprobe");
        List<Chapter> chapters = IntStream.range(0, 1234)
                .mapToObj(i -> new Chapter(48L * i, "Chapter number " + i + " ".repeat(i % 50) + "."))
                .toList();

        List<Decoded.Mark> marks = Decoded.chapters(write(format, noise(2 * RATE), chapters));

        assertThat(marks).hasSizeGreaterThanOrEqualTo(1000);
        assertThat(marks.get(999).name()).isEqualTo(chapters.get(999).name());
    }

    @ParameterizedTest
    @EnumSource
    void equalSoundsAreEqualFiles(SoundFormat format) throws Exception {
        List<Chapter> chapters = List.of(new Chapter(0, "One"), new Chapter(9000, "Two"));
        byte[] first = Files.readAllBytes(write(format, noise(70_001), chapters, 4));
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            byte[] second = Files.readAllBytes(write(format, noise(70_001), chapters, 1 << 17));
            assertThat(second).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPrinted(SoundFormat format) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            for (byte[] sound : List.of(fullScale(50_000), noise(50_000), clicks(50_000))) {
                write(format, sound, List.of(new Chapter(0, "One")));
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutFinishTheOldFileStays(SoundFormat format) throws Exception {
        Path target = folder.resolve("sound" + ending(format));
        Files.writeString(target, "old");
        byte[] sound = noise(200_000);

        try (PcmSink sink = format.open(target, recording(200_000, List.of()))) {
            sink.write(sound, 0, sound.length);
            assertThat(target).hasContent("old");
        }

        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly(target.getFileName().toString());
    }

    @ParameterizedTest
    @EnumSource
    void lengthIsHeldTo(SoundFormat format) throws Exception {
        Path target = folder.resolve("sound" + ending(format));
        try (PcmSink sink = format.open(target, recording(10, List.of()))) {
            sink.write(new byte[36], 0, 36);
            assertThatIOException().isThrownBy(sink::finish).withMessageContaining("only 9 of 10 frames");
            assertThatIOException()
                    .isThrownBy(() -> sink.write(new byte[8], 0, 8))
                    .withMessageContaining("received more than the expected 10 frames");
        }
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeWrittenIsSaidPlainly(SoundFormat format) {
        Path target = folder.resolve("no/sound" + ending(format));

        assertThatIOException()
                .isThrownBy(() -> format.open(target, recording(1, List.of())).close())
                .withMessage("cannot write " + target + ": the folder does not exist");
    }

    /** A limit on the file size replaces a full disk, because it can be set without being root. */
    @Test
    void aFullDiskLeavesTheOldFileAndNoPart() throws Exception {
        Program.require("sh");
        for (SoundFormat format : SoundFormat.values()) {
            Files.writeString(folder.resolve("sound" + ending(format)), "old");
        }
        String java = ProcessHandle.current().info().command().orElse("java");

        String told = Program.text(
                "sh",
                "-c",
                "ulimit -f 20 && exec \"$@\"",
                "sh",
                java,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                OnAFullDisk.class.getName(),
                folder.toString());

        for (SoundFormat format : SoundFormat.values()) {
            Path target = folder.resolve("sound" + ending(format));
            assertThat(told).contains("cannot write " + target + ": File too large\n");
            assertThat(target).hasContent("old");
        }
        assertThat(files()).hasSize(SoundFormat.values().length);
    }

    /** A program that writes more than fits in each format, and prints the error messages. */
    static final class OnAFullDisk {
        private OnAFullDisk() {}

        public static void main(String[] arguments) {
            byte[] sound = noise(10 * RATE);
            for (SoundFormat format : SoundFormat.values()) {
                Path target = Path.of(arguments[0], "sound" + ending(format));
                try (PcmSink sink = format.open(target, recording(10 * RATE, List.of()))) {
                    sink.write(sound, 0, sound.length);
                    sink.finish();
                } catch (IOException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
    }

    /** FFmpeg finds chapters without the table of contents; other players do not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 300})
    void mp3HasATableOfContents(int count) throws Exception {
        List<Chapter> chapters =
                IntStream.range(0, count).mapToObj(i -> new Chapter(i, "C")).toList();
        String file = Files.readString(write(SoundFormat.MP3, noise(5000), chapters), StandardCharsets.ISO_8859_1);

        int inTable = Math.min(count, 255);
        String children =
                IntStream.range(0, inTable).mapToObj(i -> "chp" + i + "\0").collect(Collectors.joining());
        String root = "toc\0\u0003" + (char) inTable + children;
        int size = root.length();
        String header = "CTOC\0\0" + (char) (size >> 8) + (char) (size & 0xFF) + "\0\0";
        assertThat(file.contains(header + root))
                .as("a table of %d chapters", inTable)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void tagsThatJustFillAPageOfOggAreRead(int more) throws Exception {
        Program.require("ffprobe");
        int others = VorbisComments.fill(new OpusTags(), Recordings.of(RATE, 5000, "", List.of()))
                .write()
                .getData()
                .length;
        String title = "x".repeat(255 * 255 - others + more);
        Path file = folder.resolve("full.opus");
        try (PcmSink sink = SoundFormat.OPUS.open(file, Recordings.of(RATE, 5000, title, List.of()))) {
            sink.write(noise(5000), 0, 20_000);
            sink.finish();
        }

        assertThat(Decoded.tag(file, "title")).isEqualTo(title);
        assertThat(Decoded.pcm(file)).hasSize(20_000);
    }

    @Test
    void aPipeTakesWhatIsWrittenFromFrontToBack() throws Exception {
        Program.require("mkfifo");
        Path pipe = folder.resolve("pipe");
        Program.text("mkfifo", pipe.toString());
        Path file = write(SoundFormat.OPUS, noise(5000), List.of());
        CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> readAll(pipe));

        byte[] sound = noise(5000);
        try (PcmSink sink = SoundFormat.OPUS.open(pipe, recording(5000, List.of()))) {
            sink.write(sound, 0, sound.length);
            sink.finish();
        }

        assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAC", "MP3"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no device /dev/null")
    void aDeviceIsRefusedByWhatIsWrittenTwice(SoundFormat format) {
        assertThatIOException()
                .isThrownBy(() -> format.open(Path.of("/dev/null"), recording(1, List.of()))
                        .close())
                .withMessageContaining("needs a regular file")
                .withMessageContaining("use .wav or .opus");
    }

    @Test
    void formatIsKnownByTheEnding() {
        assertThat(SoundFormat.of("a/b.WAV")).contains(SoundFormat.WAV);
        assertThat(SoundFormat.of("my.mp3.ogg")).contains(SoundFormat.OPUS);
        assertThat(SoundFormat.of("opus")).isEmpty();
        assertThat(SoundFormat.of("a.m4a")).isEmpty();
        assertThat(SoundFormat.allEndings()).containsExactly(".wav", ".flac", ".mp3", ".opus", ".ogg");
    }

    private Path write(SoundFormat format, byte[] sound, List<Chapter> chapters) throws IOException {
        return write(format, sound, chapters, 32_768);
    }

    private Path write(SoundFormat format, byte[] sound, List<Chapter> chapters, int block) throws IOException {
        Path target = folder.resolve("sound" + ending(format));
        try (PcmSink sink = format.open(target, recording(sound.length / 4, chapters))) {
            for (int from = 0; from < sound.length; from += block) {
                sink.write(sound, from, Math.min(block, sound.length - from));
            }
            sink.finish();
        }
        return target;
    }

    private static RecordingInfo recording(long frames, List<Chapter> chapters) {
        return Recordings.of(RATE, frames, "Guten Morgen — 朝", chapters);
    }

    private static String ending(SoundFormat format) {
        return "." + format.name().toLowerCase(Locale.ROOT);
    }

    /** Returns noise at a quarter of full scale. */
    private static byte[] noise(int frames) {
        Random random = new Random(frames);
        byte[] sound = new byte[4 * frames];
        for (int i = 0; i < 2 * frames; i++) {
            put(sound, i, random.nextInt(16_384) - 8192);
        }
        return sound;
    }

    /** Returns clicks at irregular distances, so that only one shift matches. */
    private static byte[] clicks(int frames) {
        Random random = new Random(7);
        byte[] sound = new byte[4 * frames];
        for (int at = 100; at < frames; at += 2000 + random.nextInt(3000)) {
            put(sound, 2 * at, 30_000);
            put(sound, 2 * at + 1, 30_000);
        }
        return sound;
    }

    private static byte[] fullScale(int frames) {
        Random random = new Random(3);
        byte[] sound = new byte[4 * frames];
        for (int i = 0; i < 2 * frames; i++) {
            put(sound, i, random.nextBoolean() ? 32_767 : -32_768);
        }
        return sound;
    }

    private static void put(byte[] sound, int sample, int value) {
        sound[2 * sample] = (byte) value;
        sound[2 * sample + 1] = (byte) (value >> 8);
    }

    private static int delay(short[] original, short[] decoded) {
        int[] places = IntStream.range(0, original.length)
                .filter(i -> original[i] != 0)
                .toArray();
        int best = 0;
        double most = -1;
        for (int lag = -1500; lag <= 1500; lag++) {
            double sum = 0;
            for (int place : places) {
                if (place + lag >= 0 && place + lag < decoded.length) {
                    sum += (double) original[place] * decoded[place + lag];
                }
            }
            if (sum > most) {
                most = sum;
                best = lag;
            }
        }
        return best;
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAll(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
