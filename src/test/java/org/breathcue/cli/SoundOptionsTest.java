package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the sounds besides speech: as set in the session, and as overridden by options. */
final class SoundOptionsTest {
    private static final String STEPS =
            "\"steps\": [{ \"breathe\": \"2 breaths\" }, { \"chime\": \"turn\" }, { \"say\": \"Done.\" }] }";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"breath, tone, --breath", "background, rain, --background", "level, loud, --level"})
    void theListenerCanAskForWhatAScriptCan(String key, String word, String option) throws IOException {
        byte[] written = export(script("\"" + key + "\": \"" + word + "\""));
        byte[] asked = export(script(""), option, word);
        // A different script has a different seed: the same kind of sound, but different noise.
        double usual = level(export(script("")));
        assertThat(level(written)).isNotEqualTo(usual);
        assertThat(level(asked) / level(written)).isBetween(0.99, 1.01);
        assertThat(level(export(
                        script("\"" + key + "\": \"" + word + "\""),
                        "--breath",
                        "AIR",
                        "--background",
                        "off",
                        "--level",
                        "normal")))
                .isBetween(0.99 * usual, 1.01 * usual);
    }

    @Test
    void thePlanIsTheSameWhateverItSoundsLike() {
        String plan = run(script(""), "plan", "-", "--format", "json").out();
        assertThat(run(
                                script(""),
                                "plan",
                                "-",
                                "--format",
                                "json",
                                "--breath",
                                "off",
                                "--background",
                                "waves",
                                "--level",
                                "soft")
                        .out())
                .isEqualTo(plan);
        String other = script("\"breath\": \"off\", \"background\": \"rain\", \"level\": \"soft\", \"chimes\": false");
        assertThat(withoutSeedAndPlaces(
                        run(other, "plan", "-", "--format", "json").out()))
                .isEqualTo(withoutSeedAndPlaces(plan));
    }

    @Test
    void withoutBreathAndChimesThereAreWordsAndSilence() throws IOException {
        byte[] quiet = export(script("\"breath\": \"off\", \"chimes\": false"));
        byte[] usual = export(script(""));
        assertThat(quiet).hasSameSizeAs(usual);
        assertThat(silence(quiet)).isGreaterThan(4 * silence(usual));
    }

    @Test
    void whatTheListenerChoosesHoldsInEveryStep() {
        String script = """
                { "title": "Sound", "steps": [
                  { "say": "Rain.", "sound": { "background": "rain" } },
                  { "repeat": 2, "sound": { "level": "loud" }, "steps": [
                    { "breathe": "1 breath", "sound": { "breath": "tone" } },
                    { "name": "Fold", "hold": "1 breath", "sound": { "background": "waves" } }
                  ] },
                  { "pause": "5 s", "sound": { "background": "missing" } }
                ] }""";
        assertThat(run(script, "plan", "-").err()).contains("there is no background `missing`");
        String own = run(script, "plan", "-", "--format", "json", "--background", "off")
                .out();
        assertThat(own).contains("\"sounds\"", "\"tone\"", "\"loud\"").doesNotContain("waves", "rain");
        String chosen = run(
                        script,
                        "plan",
                        "-",
                        "--format",
                        "json",
                        "--background",
                        "off",
                        "--breath",
                        "off",
                        "--level",
                        "soft")
                .out();
        assertThat(chosen).contains("Rain.").doesNotContain("\"sounds\"");
    }

    @Test
    void theListenerCanLeaveOutTheChimes() throws IOException {
        byte[] usual = export(script("\"breath\": \"off\""));
        byte[] asked = export(script("\"breath\": \"off\""), "--no-chimes");
        // A different script has a different dither.
        double written = silence(export(script("\"breath\": \"off\", \"chimes\": false")));
        assertThat(asked).hasSameSizeAs(usual);
        assertThat(silence(asked) / written).isBetween(0.99, 1.01);
        assertThat(silence(asked)).isGreaterThan(silence(usual));
    }

    @Test
    void aFileBesideTheSessionCanBeTheBackground() throws IOException {
        Files.createDirectories(folder.resolve("audio"));
        Files.copy(Path.of("audio/bell.wav"), folder.resolve("audio/river.wav"));
        Files.writeString(folder.resolve("s.json"), script("\"background\": \"river\""));
        assertThat(run("", "export", "s.json", "-o", "s.wav").status()).isZero();
        assertThat(run("", "export", "s.json", "-o", "t.wav", "--background", "river.wav")
                        .status())
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("t.wav"))).isEqualTo(Files.readAllBytes(folder.resolve("s.wav")));
    }

    @Test
    void aFileIsFoundByItsPathAndByItsName() throws IOException {
        Path music = Files.createDirectories(folder.resolve("scripts/audio/calm"));
        byte[] bell = Files.readAllBytes(Path.of("audio/bell.wav"));
        Files.write(folder.resolve("here.wav"), bell);
        Files.write(music.resolve("slow.wav"), bell);
        Files.write(folder.resolve("scripts/beside.wav"), bell);
        Files.writeString(folder.resolve("scripts/s.json"), script(""));
        Files.writeString(folder.resolve("scripts/t.json"), script("\"background\": \"beside.wav\""));
        Files.writeString(folder.resolve("scripts/u.json"), script("\"background\": [\"calm/slow.wav\"]"));
        assertThat(run("", "export", "t", "-o", "t.wav").status()).isZero();
        byte[] expected = Files.readAllBytes(folder.resolve("t.wav"));
        for (String path : new String[] {
            "here.wav", "./here.wav", folder.resolve("here.wav").toString()
        }) {
            Run run = run("", "export", "s", "-o", "s.wav", "--background", path);
            assertThat(run.status()).as(run.err()).isZero();
            // Only the title differs from a script with other keys.
            assertThat(level(Files.readAllBytes(folder.resolve("s.wav"))))
                    .isBetween(0.99 * level(expected), 1.01 * level(expected));
        }
        assertThat(run("", "export", "u", "-o", "u.wav").status()).isZero();
        Run output = run("", "export", "s", "-o", "here.wav", "--background", "here.wav");
        assertThat(output.status()).isEqualTo(2);
        assertThat(output.err()).contains("here.wav is the sound ").contains("which this session uses");
    }

    @Test
    void aFileCanBeHeardOnce() throws IOException {
        Files.copy(Path.of("audio/bell.wav"), folder.resolve("song.wav"));
        String steps = "\"steps\": [{ \"pause\": \"30 s\" }] }";
        String sound = "{ \"title\": \"Song\", \"sound\": { \"breath\": \"off\", \"background\": \"song.wav\"";
        float[] once = heard(sound + ", \"loop\": false }, " + steps);
        float[] again = heard(sound + " }, " + steps);
        assertThat(loudest(once, 6, 24)).isZero();
        assertThat(loudest(again, 6, 24)).isGreaterThan(0.001f);
        assertThat(loudest(once, 1, 2))
                .isCloseTo(loudest(again, 1, 2), within(1e-4f))
                .isGreaterThan(0.001f);
    }

    private float[] heard(String script) throws IOException {
        Files.writeString(folder.resolve("s.json"), script);
        Run run = run("", "export", "s.json", "-o", "s.wav");
        assertThat(run.status()).as(run.err()).isZero();
        return samples(Files.readAllBytes(folder.resolve("s.wav")));
    }

    private static float loudest(float[] samples, int fromSecond, int toSecond) {
        float loudest = 0;
        for (int i = fromSecond * 48_000; i < toSecond * 48_000; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return loudest;
    }

    @Test
    void aFileThatIsDamagedIsNamedBeforeAnythingIsHeard() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("audio/bell.wav"));
        byte[] longer = Arrays.copyOf(whole, whole.length + 1_000_000);
        // The sound is said to be longer than it is.
        longer[43] = 1;
        Files.write(folder.resolve("cut.wav"), longer);
        Files.writeString(folder.resolve("s.json"), script(""));
        Run run = run("", "export", "s.json", "-o", "s.wav", "--background", "cut.wav");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err())
                .contains("the background cannot be played: ")
                .contains("cut.wav: incomplete: the chunk `data` should have");
        assertThat(folder.resolve("s.wav")).doesNotExist();
    }

    @Test
    void aListenerNeedNotHaveTheFileOfTheAuthor() {
        String script = script("\"background\": \"river\"");
        assertThat(run(script, "plan", "-").status()).isEqualTo(1);
        assertThat(run(script, "plan", "-", "--background", "off").status()).isZero();
    }

    @Test
    void wrongWordsSayWhichThereAre() {
        Run breath = run(script(""), "plan", "-", "--breath", "wind");
        assertThat(breath.status()).isEqualTo(2);
        assertThat(breath.err()).contains("--breath must be one of air, tone, off, found wind");
        Run level = run(script(""), "plan", "-", "--level", "-6");
        assertThat(level.status()).isEqualTo(2);
        assertThat(level.err()).contains("--level must be one of soft, normal, loud, found -6");
        Run near = run(script(""), "plan", "-", "--background", "rian");
        assertThat(near.status()).isEqualTo(2);
        assertThat(near.err()).contains("there is no background rian; did you mean rain?");
        Run far = run(script(""), "plan", "-", "--background", "thunderstorm");
        assertThat(far.status()).isEqualTo(2);
        assertThat(far.err()).contains("available: off, rain, waves, and every sound file by its path");
    }

    @Test
    void aFileThatIsNoSoundIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("audio"));
        Files.writeString(folder.resolve("audio/river.wav"), "water");
        Files.writeString(folder.resolve("s.json"), script(""));
        Run run = run("", "plan", "s.json", "--background", "river");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("--background:1:1: error[BC0205]")
                .contains("not a sound file that can be read; use WAV, FLAC, MP3 or Ogg (Vorbis or Opus)");
    }

    private static String script(String sound) {
        return "{ \"title\": \"Sound\", " + (sound.isEmpty() ? "" : "\"sound\": { " + sound + " }, ") + STEPS;
    }

    private byte[] export(String script, String... options) throws IOException {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"export", "-", "-o", "out.wav"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        Run run = run(script, all);
        assertThat(run.status()).as(run.err()).isZero();
        return Files.readAllBytes(folder.resolve("out.wav"));
    }

    private double level(byte[] wav) throws IOException {
        float[] samples = samples(wav);
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    private long silence(byte[] wav) throws IOException {
        long zeros = 0;
        for (float sample : samples(wav)) {
            zeros += sample == 0 ? 1 : 0;
        }
        return zeros;
    }

    private float[] samples(byte[] wav) throws IOException {
        Path file = folder.resolve("read.wav");
        Files.write(file, wav);
        return Sounds.read(file).toArray();
    }

    private static String withoutSeedAndPlaces(String plan) {
        return plan.replaceAll("\"seed\" ?: ?\\d+", "").replaceAll("\"(line|column)\" ?: ?\\d+", "");
    }

    private Run run(String script, String... arguments) {
        return Run.withInput(script, folder, folder.resolve("xdg"), arguments);
    }
}
