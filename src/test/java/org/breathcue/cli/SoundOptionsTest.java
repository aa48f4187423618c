package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.pcm.WavReader;
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
        assertThat(far.err()).contains("available: rain, waves, off, begin, bell, end, turn");
    }

    @Test
    void aFileThatIsNoSoundIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("audio"));
        Files.writeString(folder.resolve("audio/river.wav"), "water");
        Files.writeString(folder.resolve("s.json"), script(""));
        Run run = run("", "plan", "s.json", "--background", "river");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("--background:1:1: error[BC0205]").contains("not a WAV file");
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
        return WavReader.read(file).toArray();
    }

    private static String withoutSeedAndPlaces(String plan) {
        return plan.replaceAll("\"seed\" ?: ?\\d+", "").replaceAll("\"(line|column)\" ?: ?\\d+", "");
    }

    private Run run(String script, String... arguments) {
        return Run.withInput(script, folder, folder.resolve("xdg"), arguments);
    }
}
