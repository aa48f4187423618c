package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.breathcue.Breathcue;
import org.breathcue.ExportTarget;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionExport;
import org.breathcue.SessionRequest;
import org.breathcue.encode.Recordings;
import org.breathcue.encode.SoundFormat;
import org.breathcue.encode.WavWriter;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.support.CompiledProgram;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An output never replaces a file that the session is made of, and two outputs are never one file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets only administrators create symbolic links")
final class OutputOverInputTest {
    private static final String SCRIPT = """
            {
              "title": "Own",
              "sound": { "background": "sea" },
              "steps": [
                { "chime": "gong" },
                { "say": "Hello." },
                { "stretch": "reach" }
              ]
            }
            """;

    private static final String STRETCH = """
            { "name": "Reach", "setup": "Sit.", "hold": "5 s" }
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    @BeforeEach
    void aSessionWithFilesOfItsOwn() throws IOException {
        Files.createDirectories(folder.resolve("scripts/stretches"));
        Files.createDirectories(folder.resolve("audio"));
        Files.writeString(folder.resolve("scripts/own.json"), SCRIPT);
        Files.writeString(folder.resolve("scripts/stretches/reach.json"), STRETCH);
        Files.writeString(folder.resolve("scripts/pronunciations.json"), "{ \"asana\": \"ah sana\" }");
        Files.copy(Path.of("audio/bell.wav"), folder.resolve("audio/gong.wav"));
        try (WavWriter sea =
                new WavWriter(folder.resolve("audio/sea.wav"), Recordings.of(8000, 80_000, "Sea", List.of()))) {
            byte[] noise = new byte[320_000];
            new Random(1).nextBytes(noise);
            sea.write(noise, 0, noise.length);
            sea.finish();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scripts/own.json,                     the script scripts/own.json",
        "./scripts/own.json,                   the script scripts/own.json",
        "audio/../scripts/own.json,            the script scripts/own.json",
        "scripts/stretches/reach.json,         the stretch scripts/stretches/reach.json",
        "scripts/pronunciations.json,          the pronunciations scripts/pronunciations.json",
        "audio/gong.wav,                       the sound audio/gong.wav",
        "audio/sea.wav,                        the sound audio/sea.wav"
    })
    void aPlanReplacesNoneOfThem(String output, String input) throws IOException {
        String before = all();
        Run run = run("plan", "own", "--format", "json", "-o", output, "--voice", "counting");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("breathcue: -o " + output + " is " + input
                        + ", which this session uses; choose another name\n");
        assertThat(all()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "scripts/own.json,              the script scripts/own.json",
        "scripts/stretches/reach.json,  the stretch scripts/stretches/reach.json",
        "scripts/pronunciations.json,   the pronunciations scripts/pronunciations.json",
        "audio/gong.wav,                the sound audio/gong.wav"
    })
    void anExportReplacesNoneOfThemByAnotherName(String file, String input) throws IOException {
        Files.createLink(folder.resolve("hard.wav"), folder.resolve(file));
        Files.createSymbolicLink(folder.resolve("soft.srt"), folder.resolve(file));
        String before = all();

        Run sound = run("export", "own", "-o", "hard.wav", "--voice", "counting");
        assertThat(sound.status()).isEqualTo(2);
        assertThat(sound.err())
                .isEqualTo("breathcue: -o hard.wav is " + input + ", which this session uses; choose another name\n");
        Run captions = run("export", "own", "-o", "x.wav", "--captions", "soft.srt", "--voice", "counting");
        assertThat(captions.status()).isEqualTo(2);
        assertThat(captions.err())
                .isEqualTo("breathcue: --captions soft.srt is " + input
                        + ", which this session uses; choose another name\n");

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aScriptMayBeCalledLikeItsOutput() throws IOException {
        Files.writeString(folder.resolve("a.wav"), "{ \"title\": \"A\", \"steps\": [{ \"pause\": \"5 s\" }] }");
        Run run = run("export", "./a.wav", "-o", "a.wav", "--voice", "counting");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("-o a.wav is the script a.wav");
        assertThat(Files.readString(folder.resolve("a.wav"))).startsWith("{");
    }

    @Test
    void theBackgroundOfABreathingExerciseIsNotReplaced() throws IOException {
        String before = all();
        Run run =
                run("breathe", "--length", "20s", "--background", "sea", "-o", "audio/sea.wav", "--voice", "counting");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("-o audio/sea.wav is the sound audio/sea.wav");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void theCurrentFolderMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(xdg.resolve("link"), folder);
        String before = all();
        Run run = run("plan", "own", "-o", link.resolve("scripts/own.json").toString(), "--voice", "counting");
        assertThat(run.status()).isEqualTo(2);
        assertThat(all()).isEqualTo(before);
    }

    /** The file may be new, and the second name a link that leads to nothing yet. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void soundAndCaptionsAreTwoFiles(boolean exists) throws IOException {
        if (exists) {
            Files.writeString(folder.resolve("x.wav"), "old");
        }
        Files.createSymbolicLink(folder.resolve("x.vtt"), Path.of("scripts/../x.wav"));
        String before = all();
        Run run = run("export", "own", "-o", "x.wav", "--captions", "x.vtt", "--voice", "counting");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "breathcue: -o x.wav and --captions x.vtt are one file; choose another name for one of them\n");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aFreshFileThroughALinkIsWritten() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("there"), Path.of("out"));
        Run run = run("plan", "own", "-o", "there/own.json", "--voice", "counting");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(folder.resolve("out/own.json")).isNotEmptyFile();
    }

    @Test
    void programsAreRefusedToo() throws Exception {
        String before = all();
        Path hard = Files.createLink(folder.resolve("hard.wav"), folder.resolve("scripts/own.json"));
        try (Breathcue breathcue =
                Breathcue.builder(Path.of("")).workingFolder(folder).build()) {
            PreparedSession session =
                    breathcue.prepare(SessionRequest.named("own").withVoice("counting"));
            assertThatExceptionOfType(SessionException.class)
                    .isThrownBy(() -> session.export(hard))
                    .withMessage(
                            hard + " is the script scripts/own.json, which this session uses; choose another name");
            Path fresh = folder.resolve("fresh.wav");
            SessionExport twice = session.export(ExportTarget.file(fresh, SoundFormat.WAV))
                    .withCaptions(
                            folder.resolve("audio/../fresh.wav"),
                            CaptionFormat.of("x.vtt").orElseThrow());
            assertThatExceptionOfType(SessionException.class)
                    .isThrownBy(twice::run)
                    .withMessageContaining(" are one file; ");
        }
        Files.delete(hard);
        assertThat(all()).isEqualTo(before);
    }

    /** Both as {@code -} and by its path; and standard output that is appended to the script. */
    @Test
    void standardInputAndOutputAreFilesToo() throws Exception {
        Program.require("sh");
        Path script = folder.resolve("in.json");
        Files.writeString(script, "{ \"title\": \"In\", \"steps\": [{ \"pause\": \"5 s\" }] }");
        String before = all();
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "\"$@\" plan - -o in.json <in.json; echo $?;"
                        + " \"$@\" plan /dev/stdin -o in.json <in.json; echo $?;"
                        + " \"$@\" plan in.json >>in.json; echo $?",
                "sh"));
        command.addAll(CompiledProgram.command(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
        Process shell = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(told.lines().toList())
                .containsExactly(
                        "breathcue: -o in.json is the script on standard input, which this session uses;"
                                + " choose another name",
                        "2",
                        "breathcue: -o in.json is the script /dev/stdin, which this session uses; choose another name",
                        "2",
                        "breathcue: standard output is the script in.json, which this session uses;"
                                + " choose another name",
                        "2");
        assertThat(all()).isEqualTo(before);
    }

    private Run run(String... arguments) {
        return Run.in(folder, xdg, arguments);
    }

    /** Returns the names and the contents of all files. */
    private String all() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String inner : List.of("", "scripts", "scripts/stretches", "audio")) {
            for (String name : Folders.names(folder.resolve(inner))) {
                Path file = folder.resolve(inner).resolve(name);
                all.append(file).append(' ');
                if (Files.isRegularFile(file)) {
                    all.append(Arrays.hashCode(Files.readAllBytes(file)));
                }
                all.append('\n');
            }
        }
        return all.toString();
    }
}
