package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.encode.Recordings;
import org.breathcue.encode.WavWriter;
import org.breathcue.support.FakeTerminal;
import org.breathcue.support.Program;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the output of {@code export}, also when it fails. */
final class ExportTest {
    /** The loudness of the breath sound; the voice of these tests is silent. */
    private static final String LOUDNESS = "all -31.2 LUFS, true peak -23.2 dBTP\n";

    private static final String SCRIPT = """
            {
              "title": "Für den Rücken",
              "steps": [
                { "say": "Hello." },
                { "name": "Dehnung", "sides": "both", "hold": "3 s" },
                { "breathe": "1 breath" }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    @Test
    void jsonAndSoundDoNotShareStandardOutput() {
        Run run = Run.in(folder, folder, "export", "cobra", "-o", "-", "--format", "json");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("--format json needs a file");
    }

    @Test
    void everyFormatHoldsTheSameSessionToTheFrame() throws Exception {
        Program.require("ffmpeg");
        export("session.wav");
        int frames = Sounds.read(folder.resolve("session.wav")).frames();
        byte[] samples = decoded("session.wav");
        List<String> chapters = chapters("session.wav");

        assertThat(samples).hasSize(4 * frames);
        assertThat(chapters).hasSize(4).anyMatch(chapter -> chapter.contains("Dehnung, right side"));
        for (String name : List.of("session.flac", "session.mp3", "session.opus", "Session.OGG")) {
            export(name);
            assertThat(decoded(name)).as(name).hasSize(4 * frames);
            assertThat(chapters(name)).as(name).isEqualTo(chapters);
        }
        assertThat(decoded("session.flac")).isEqualTo(samples);
    }

    @Test
    void standardOutputIsTheFile() throws Exception {
        export("session.wav");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Run run = Run.in(Run.environment(SCRIPT, folder, xdg), out, "export", "-", "-o", "-", "--voice", "counting");

        assertThat(run.status()).isZero();
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("session.wav")));
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("standard output: 0:00:37.850, 4 chapters\n" + LOUDNESS);
        assertThat(Run.in(
                                Run.environment(SCRIPT, folder, xdg),
                                out,
                                "export",
                                "-",
                                "-o",
                                "-",
                                "--quiet",
                                "--voice",
                                "counting")
                        .err())
                .isEmpty();
    }

    @Test
    void aReaderThatHasGoneIsAFailureInOneLine() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Run run = Run.in(Run.environment(SCRIPT, folder, xdg), gone, "export", "-", "-o", "-", "--voice", "counting");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("breathcue: cannot write to standard output: Broken pipe\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.m4a", "wav", "x", "x.mp3.zip"})
    void anotherEndingSaysWhichThereAre(String name) {
        Run run = run("export", "-", "-o", name);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("breathcue: -o " + name
                        + ": the file name must end in .wav, .flac, .mp3, .opus or .ogg, such as session.mp3\n");
        Run captions = run("export", "-", "-o", "x.wav", "--captions", name);
        assertThat(captions.status()).isEqualTo(2);
        assertThat(captions.err())
                .isEqualTo("breathcue: --captions " + name
                        + ": the file name must end in .vtt, .srt or .txt, such as session.vtt\n");
        assertThat(files()).isEmpty();
    }

    @Test
    void captionsComeWithTheSound() throws IOException {
        Run run = run("export", "-", "-o", "session.wav", "--captions", "session.vtt", "--voice", "counting");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).endsWith("; captions: session.vtt\n" + LOUDNESS);
        assertThat(files()).containsExactlyInAnyOrder("session.wav", "session.vtt");
        assertThat(Files.readString(folder.resolve("session.vtt")))
                .startsWith("WEBVTT\n\n00:00:00.250 --> 00:00:00.550\nHello.\n");
    }

    @Test
    void captionsAreThoseOfWhatIsHeard() throws IOException {
        run("export", "-", "-o", "tail.wav", "--captions", "tail.srt", "--voice", "counting", "--from", "2");
        assertThat(Files.readString(folder.resolve("tail.srt")))
                .startsWith("1\n00:00:00,000 --> ")
                .contains("\nDehnung\n")
                .doesNotContain("Hello");
    }

    @Test
    void withoutTheSoundThereAreNoCaptions() throws IOException {
        Files.createDirectory(folder.resolve("folder.wav"));
        Files.writeString(folder.resolve("old.vtt"), "old");

        assertThat(run("export", "-", "-o", "folder.wav", "--captions", "old.vtt")
                        .status())
                .isEqualTo(4);
        assertThat(run("export", "-", "-o", "no/x.mp3", "--captions", "new.srt").status())
                .isEqualTo(4);

        assertThat(files()).containsExactlyInAnyOrder("folder.wav", "old.vtt");
        assertThat(folder.resolve("old.vtt")).hasContent("old");
    }

    @Test
    void withoutTheCaptionsThereIsNoSound() throws IOException {
        Files.writeString(folder.resolve("x.wav"), "old");

        Run run = run("export", "-", "-o", "x.wav", "--captions", "no/x.vtt");

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo("breathcue: cannot write " + folder.resolve("no/x.vtt") + ": the folder does not exist\n");
        assertThat(files()).containsExactly("x.wav");
        assertThat(folder.resolve("x.wav")).hasContent("old");
    }

    @Test
    void chaptersThatTheFormatCannotStoreAreTold() throws IOException {
        Files.createDirectory(folder.resolve("audio"));
        try (WavWriter tick =
                new WavWriter(folder.resolve("audio/tick.wav"), Recordings.of(48000, 480, "", List.of()))) {
            byte[] sound = new byte[480 * 4];
            Arrays.fill(sound, (byte) 50);
            tick.write(sound, 0, sound.length);
            tick.finish();
        }
        String step = "{ \"chime\": \"tick\" }";
        String steps = String.join(", ", Collections.nCopies(1001, step));
        Files.writeString(folder.resolve("many.json"), "{ \"title\": \"Many\", \"steps\": [" + steps + "] }");
        assertThat(run("export", "many.json", "--voice", "counting", "-o", "many.flac")
                        .err())
                .contains(", 1000 chapters (the session has 1001, but this format stores no more)\n");
    }

    @Test
    void progressIsShownOnATerminalAndWipedAway() {
        Run run = onTerminal(60, "xterm");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("\rWriting ", "/37 s")
                .endsWith("\r" + " ".repeat(59) + "\rx.wav: 0:00:37.850, 4 chapters\n" + LOUDNESS)
                .doesNotContain("\u001b");
        assertThat(Arrays.stream(run.err().split("[\r\n]", -1))
                        .mapToInt(String::length)
                        .max())
                .hasValue(59);
    }

    @Test
    void progressIsShownToNobodyElse() {
        String done = "x.wav: 0:00:37.850, 4 chapters\n" + LOUDNESS;
        assertThat(run("export", "-", "-o", "x.wav", "--voice", "counting").err())
                .isEqualTo(done);
        assertThat(onTerminal(80, "dumb").err()).isEqualTo(done);
        assertThat(onTerminal(20, "xterm").err()).isEqualTo(done);
        assertThat(onTerminal(80, "xterm", "--quiet").err()).isEmpty();
    }

    @Test
    void progressIsAtMostEightyColumnsWide() {
        assertThat(onTerminal(200, "xterm").err()).contains("\r" + " ".repeat(79) + "\r");
    }

    private Run onTerminal(int columns, String type, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("export", "-", "-o", "x.wav", "--voice", "counting"), Stream.of(more))
                .toArray(String[]::new);
        Environment plain = Run.environment(SCRIPT, folder, xdg);
        Map<String, String> variables = new HashMap<>(plain.variables());
        variables.put("TERM", type);
        Environment typed = new Environment(
                plain.home(), plain.here(), variables, plain.in(), plain.out(), plain.bytes(), plain.err());
        return Run.in(new FakeTerminal(columns).in(typed), OutputStream.nullOutputStream(), arguments);
    }

    private Run run(String... arguments) {
        return Run.withInput(SCRIPT, folder, xdg, arguments);
    }

    private void export(String name) {
        Run run = run("export", "-", "-o", name, "--voice", "counting");
        assertThat(run.status()).as(run.err()).isZero();
    }

    private byte[] decoded(String name) throws Exception {
        String file = folder.resolve(name).toString();
        return Program.bytes("ffmpeg", "-v", "error", "-i", file, "-f", "s16le", "-c:a", "pcm_s16le", "-");
    }

    /** Returns the chapters as start, in hundredths of a second, and name. */
    private List<String> chapters(String name) throws Exception {
        String file = folder.resolve(name).toString();
        return Program.text(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_entries",
                        "chapter=start_time:chapter_tags=title",
                        "-of",
                        "csv=p=0",
                        file)
                .lines()
                .map(line -> line.replaceFirst("^(\\d+\\.\\d\\d)\\d*", "$1"))
                .toList();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
