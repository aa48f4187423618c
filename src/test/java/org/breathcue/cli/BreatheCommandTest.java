package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.cli.console.Environment;
import org.breathcue.support.Program;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BreatheCommandTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    private Run run(String... arguments) {
        return Run.in(folder, xdg, arguments);
    }

    private Run breathe(String... arguments) {
        return run(Stream.concat(Stream.of("breathe", "--voice", "counting"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "4:6, 90s, 90",
        "4:7:8, 2m, 120",
        "4:4:4:4, 1:41, 101",
        "3:4 to 4:6, 1m30s, 90",
        "60:0:60:0, 4m, 240",
        "0.5:0.5, 30s, 30",
    })
    void lastsAsLongAsAskedToTheFrame(String breath, String length, int seconds) throws IOException {
        Run run = breathe(breath, "--length", length, "-o", "b.wav");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Sounds.read(folder.resolve("b.wav")).frames()).isEqualTo(48_000 * seconds);
    }

    @Test
    void withoutAnythingItIsFiveMinutesOfFourAndSix() throws IOException {
        assertThat(breathe("-o", "usual.wav").err()).startsWith("usual.wav: 0:05:00.000, ");
        breathe("4:6", "--length", "300s", "-o", "same.wav");
        assertThat(folder.resolve("usual.wav")).hasSameBinaryContentAs(folder.resolve("same.wav"));
    }

    @Test
    void aGlideNeedsNoQuotes() throws IOException {
        breathe("3:4 to 4:6", "--length", "60s", "-o", "quoted.wav");
        Run run = breathe("3:4", "to", "4:6", "--length", "60s", "-o", "plain.wav");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(folder.resolve("plain.wav")).hasSameBinaryContentAs(folder.resolve("quoted.wav"));
    }

    @Test
    void hasTheWordsOfTheLanguageAndTheOptionsOfExport() throws IOException {
        Run run = breathe("4:6", "--length", "90s", "-o", "b.flac", "--captions", "b.srt", "--quiet");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("b.srt")).lines().filter(line -> line.endsWith(".")))
                .startsWith("Inhale.", "Exhale.", "Inhale.", "Exhale.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment = Run.environment("", folder, xdg);
        assertThat(Run.in(environment, out, "breathe", "1:2", "--length=20s", "--voice=counting", "-o", "-")
                        .status())
                .isZero();
        breathe("1:2", "--length=20s", "-o", "b.wav");
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("b.wav")));
    }

    @Test
    void soundOptionsAreHeard() throws IOException {
        breathe("4:6", "--length", "60s", "-o", "air.wav");
        breathe("4:6", "--length", "60s", "-o", "tone.wav", "--breath", "tone");
        breathe("4:6", "--length", "60s", "-o", "rain.wav", "--background", "rain", "--level", "soft");
        byte[] air = Files.readAllBytes(folder.resolve("air.wav"));
        for (String other : List.of("tone.wav", "rain.wav")) {
            assertThat(Files.readAllBytes(folder.resolve(other)))
                    .hasSameSizeAs(air)
                    .isNotEqualTo(air);
        }
        assertThat(breathe("--breath", "noise", "-o", "x.wav").status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "4:6:7:8:9",
                "4:0.2",
                "601:4",
                "4:0",
                "3:4 to 4:6:2",
                "3:4 to",
                "fast",
                "4;6",
                "4:6\\",
                "a\"b"
            })
    void aBreathThatIsWrongIsToldAsInAScript(String breath) throws IOException {
        Run run = breathe(breath, "-o", "b.wav");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("RATIO:1:");
        String quoted = "\"" + breath.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        Files.writeString(
                folder.resolve("s.json"),
                "{ \"title\": \"S\", \"steps\": [\n{ \"breathe\": \"5 breaths\", \"breath\":\n" + quoted + " }] }");
        String script = run("check", "s.json", "--quiet").out();
        assertThat(run.err().replaceAll("RATIO:1:", "").replaceAll("(?m)^[13]? +\\| .*\\n", ""))
                .isEqualTo(script.replaceAll("s.json:3:", "").replaceAll("(?m)^[13]? +\\| .*\\n", ""));
        assertThat(folder.resolve("b.wav")).doesNotExist();
    }

    @Test
    void aLengthThatCannotBeIsToldInOneLine() {
        Map<String, String> wrong = Map.of(
                "soon", "--length must be a time up to six hours, such as 12m, 90s or 12:30",
                "0s", "--length must be a time up to six hours, such as 12m, 90s or 12:30",
                "7h", "up to six hours",
                "5s", "--length 5s is too short: one breath of 4:6 with its chimes takes 19s");
        wrong.forEach((length, told) -> {
            Run run = breathe("--length", length, "-o", "b.wav");
            assertThat(run.status()).as(length).isEqualTo(2);
            assertThat(run.err()).contains(told).hasLineCount(1);
        });
        Run run = breathe("0.5:0.5", "--length", "6h", "-o", "b.wav");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("--length 6h is too long: with a breath of 0.5:0.5 the maximum is 83m")
                .hasLineCount(1);
    }

    @Test
    void theShortestThatIsToldIsPossible() throws IOException {
        assertThat(breathe("--length", "19s", "-o", "b.wav").status()).isZero();
        assertThat(Sounds.read(folder.resolve("b.wav")).frames()).isEqualTo(48_000 * 19);
        assertThat(breathe("--length", "18s", "-o", "c.wav").status()).isEqualTo(2);
    }

    @Test
    void whatDoesNotGoTogetherIsTold() {
        Run captions = breathe("--captions", "b.vtt");
        assertThat(captions.status()).isEqualTo(2);
        assertThat(captions.err()).isEqualTo("breathcue: --captions needs a file: add -o FILE\n");
        for (String option : List.of("--device=1", "--plain", "--stats")) {
            Run run = breathe(option, "-o", "b.wav");
            assertThat(run.status()).as(option).isEqualTo(2);
            assertThat(run.err()).contains("cannot be combined with -o").hasLineCount(1);
        }
        assertThat(breathe("-o", "b.m4a").status()).isEqualTo(2);
        assertThat(folder.resolve("b.wav")).doesNotExist();
    }

    @Test
    void aDeviceThatIsNotThereIsNoDevice() {
        Run run = breathe("--device", "no such device", "--length", "20s");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theFileIsWhole() throws Exception {
        Program.require("ffprobe");
        breathe("4:6", "--length", "60s", "-o", "b.mp3");
        assertThat(Program.text(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_entries",
                        "format_tags=title:chapter_tags=title",
                        folder.resolve("b.mp3").toString()))
                .contains("Breathing 4:6", "Opening chime", "Closing chime");
    }
}
