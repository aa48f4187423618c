package org.breathcue.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.cli.Run;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.Signals;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests recordings that cannot be used: what is wrong with each is told at its name, wherever a line can be. */
final class RecordingMistakesTest {
    private static final int RATE = 48_000;

    /** Each file that is named once, and what is wrong with it. */
    private static final String[][] MISTAKES = {
        {"missing.wav", "error[BC0204]: there is no recording `missing.wav`"},
        {"text.wav", "error[BC0205]: this recording cannot be used: audio/text.wav: not a sound file that can be read"},
        {"empty.wav", "error[BC0205]: this recording cannot be used: audio/empty.wav: contains no sound"},
        {
            "click.wav",
            "error[BC0205]: this recording cannot be used: audio/click.wav: it must be at least 0.1 s long, found 2 ms"
        },
        {"talk.wav", "error[BC0205]: this recording cannot be used: audio/talk.wav: longer than 5 minutes"},
        {"half.flac", "error[BC0205]: this recording cannot be used: audio/half.flac: "},
        {"link.wav", "error[BC0202]: "},
        {"old", "error[BC0204]: there is no recording `old` (audio/old.wma cannot be read; convert it to WAV"},
        {"silent.wav", "warning[BC0207]: the sound `silent` is silent"},
        {"../up.wav", "error[BC0115]: `recording` must be the name of a file in audio/ or beside the script"},
        {"/up.wav", "error[BC0115]: `recording` must be the name of a file in audio/ or beside the script"},
    };

    /** Everywhere a line can be, alone and in a list; each takes the name of the file. */
    private static final List<String> PLACES = List.of(
            "{ \"say\": %s }",
            "{ \"say\": [\"Sit.\", %s] }",
            "{ \"pause\": { \"for\": \"20 s\", \"say\": [\"Rest.\", %s] } }",
            "{ \"pause\": { \"for\": \"20 s\", \"cues\": [{ \"at\": \"10 s\", %c }] } }",
            "{ \"name\": \"A\", \"setup\": [\"Sit.\", %s], \"hold\": \"20 s\" }",
            "{ \"name\": \"B\", \"enter\": [{ \"on\": \"exhale\", %c }], \"hold\": \"20 s\" }",
            "{ \"name\": \"C\", \"hold\": \"20 s\", \"leave\": %s }",
            "{ \"name\": \"D\", \"hold\": \"20 s\", \"cues\": [{ \"at\": \"8 s\", %c }, { \"at\": \"15 s\", \"say\": \"Soft.\" }] }",
            "{ \"name\": \"E\", \"times\": 2, \"flow\": [{ \"on\": \"inhale\", \"say\": \"Inhale.\" }, { \"on\": \"exhale\", %c }] }",
            "{ \"name\": \"F\", \"times\": 2, \"flow\": [{ \"within\": \"4 s\", %c }] }",
            "{ \"repeat\": 2, \"steps\": [{ \"say\": %s }] }");

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Path audio = Files.createDirectories(folder.resolve("audio"));
        Files.writeString(audio.resolve("text.wav"), "no sound");
        write(audio.resolve("empty.wav"), 0);
        write(audio.resolve("click.wav"), 0.002);
        Sounds.write(audio.resolve("talk.wav"), SoundFormat.WAV, PcmClip.owning(8000, new float[301 * 8000]));
        Files.writeString(audio.resolve("old.wma"), "another format");
        Sounds.write(audio.resolve("silent.wav"), SoundFormat.WAV, PcmClip.owning(RATE, new float[RATE]));
        Files.createSymbolicLink(audio.resolve("link.wav"), write(folder.resolve("up.wav"), 1));
        Files.write(audio.resolve("half.flac"), Arrays.copyOf("fLaC".getBytes(StandardCharsets.US_ASCII), 60));
    }

    @Test
    void eachMistakeIsToldAtTheNameOfTheFile() throws IOException {
        for (String[] mistake : MISTAKES) {
            assertTold(mistake[0], mistake[1], PLACES.get(0));
        }
    }

    @Test
    void whereverALineIs() throws IOException {
        for (String place : PLACES) {
            assertTold("missing.wav", "error[BC0204]", place);
        }
    }

    /** Other words, or the other side. */
    @Test
    void eachLineIsTold() throws IOException {
        String line = line("missing.wav");
        String other = line.replace("Exhale.", "Inhale.");
        assertThat(check("{ \"say\": " + line + " }, { \"say\": " + other + " }"))
                .hasSize(2);
        List<String> sides = check(
                "{ \"name\": \"A\", \"sides\": \"both\", \"hold\": \"20 s\", \"setup\": { \"say\": \"Turn {side}.\", \"recording\": \"turn-{side}.wav\" } }");
        assertThat(sides).hasSize(2);
        assertThat(sides.get(0)).contains("`turn-left.wav`");
        assertThat(sides.get(1)).contains("`turn-right.wav`");
    }

    /** Recordings take their time: they are too long where spoken words of their length would be. */
    @Test
    void oneThatDoesNotFitIsToldWithItsLength() throws IOException {
        write(folder.resolve("audio/minute.wav"), 12);
        String cue =
                "{ \"name\": \"D\", \"hold\": \"20 s\", \"cues\": { \"at\": \"10 s\", \"say\": \"Soften.\", \"recording\": \"minute.wav\" } }";
        assertThat(check(cue)).singleElement().asString().contains("take 12.0 s, but the hold has only 10.0 s left");
        String line =
                "{ \"name\": \"F\", \"times\": 2, \"flow\": [{ \"within\": \"4 s\", " + inner("minute.wav") + " }] }";
        assertThat(check(line)).singleElement().asString().contains("take 12.0 s, but `within` allows only 4.0 s");
    }

    private void assertTold(String file, String message, String place) throws IOException {
        String step = place.replace("%s", line(file)).replace("%c", inner(file));
        List<String> told = check(step);
        String script = Files.readString(folder.resolve("s.json"));
        int column = script.lines().toList().get(3).indexOf("\"" + file + "\"") + 1;
        assertThat(told).as("%s in %s", file, step).hasSize(1);
        assertThat(told.get(0)).startsWith("s.json:4:" + column + ": " + message);
    }

    /** Returns what {@code check} tells of a session with some steps. */
    private List<String> check(String steps) throws IOException {
        Files.writeString(
                folder.resolve("s.json"), "{\n  \"title\": \"S\",\n  \"steps\": [\n    " + steps + "\n  ]\n}\n");
        Run run =
                Run.in(folder, folder.resolve("xdg"), "check", "s.json", "--voice", "counting", "--format", "concise");
        List<String> told = new ArrayList<>();
        Matcher problem = Pattern.compile("(?m)^s\\.json:\\d.*$").matcher(run.out());
        while (problem.find()) {
            told.add(problem.group());
        }
        return told;
    }

    private static String line(String file) {
        return "{ " + inner(file) + " }";
    }

    private static String inner(String file) {
        return "\"say\": \"Exhale.\", \"recording\": \"" + file + "\"";
    }

    private static Path write(Path file, double seconds) throws IOException {
        return Sounds.write(file, SoundFormat.WAV, Signals.noise((int) (seconds * RATE), 0.2, 1));
    }
}
