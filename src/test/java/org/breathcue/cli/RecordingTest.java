package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests lines that are heard from a file: when they start, how long they are, and how loud. */
final class RecordingTest {
    private static final int RATE = 48_000;

    /** The frames of a recording before its sound and with it. */
    private static final int BEFORE = 33_600;

    private static final int SOUND = 72_000;
    private static final int AFTER = 43_200;

    /** Around its sound, 5 ms before and 60 ms after it are kept. */
    private static final int KEPT_BEFORE = 240;

    private static final int KEPT = KEPT_BEFORE + SOUND + 2880;

    private static final String SCRIPT = """
            {
              "title": "Recorded",
              "sound": { "breath": "off" },
              "steps": [
                {
                  "name": "Fold",
                  "enter": [{ "on": "exhale", "say": "Exhale, and fold.", "recording": "fold" }],
                  "hold": "20 s",
                  "cues": [{ "at": "10 s", "say": "Soften.", "recording": "soften" }]
                },
                { "say": "Rest here, and let the breath come and go." }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void startsWithItsPhaseAndLastsAsLongAsItsSound(SoundFormat format) throws Exception {
        String ending =
                format == SoundFormat.OPUS ? ".opus" : "." + format.name().toLowerCase(Locale.ROOT);
        record("audio/fold" + ending, format, 0.1);
        record("audio/soften" + ending, format, 0.01);
        Files.writeString(folder.resolve("s.json"), SCRIPT);

        JsonNode plan = plan();
        JsonNode fold = speech(plan, "Exhale, and fold.");
        JsonNode soften = speech(plan, "Soften.");

        assertThat(fold.get("recording").asText()).isEqualTo("fold");
        // What these two change around the edges of a sound counts as sound.
        boolean blurred = format == SoundFormat.MP3 || format == SoundFormat.OPUS;
        assertThat(fold.get("lengthFrames").asInt()).isBetween(KEPT, KEPT + (blurred ? 9600 : 0));
        assertThat(phases(plan)).contains(fold.get("startFrame").asLong());
        assertThat(soften.get("startFrame").asLong() - hold(plan)).isEqualTo(10L * RATE);
        Run export = run("export", "s.json", "-o", "s.wav");
        assertThat(export.status()).as(export.err()).isZero();
        PcmClip heard = Sounds.read(folder.resolve("s.wav"));
        for (JsonNode line : List.of(fold, soften)) {
            assertThat(onset(heard, line)).isBetween(KEPT_BEFORE, KEPT_BEFORE + (blurred ? 2400 : 0));
        }
        double voice = loudness(heard, speech(plan, "Rest here, and let the breath come and go."));
        assertThat(loudness(heard, fold)).isCloseTo(voice, within(0.5));
        assertThat(loudness(heard, soften)).isCloseTo(voice, within(0.5));
        assertThat(heard.level().truePeak()).isLessThan(Math.pow(10, -1 / 20.0));
        assertThat(export.err()).contains("words -16.0 LUFS");
    }

    @Test
    void itsWordsAreTheCaption() throws Exception {
        record("fold.wav", SoundFormat.WAV, 0.1);
        Files.writeString(
                folder.resolve("s.json"),
                SCRIPT.replace("\"fold\"", "\"fold.wav\"").replace("\"soften\"", "\"fold.wav\""));
        Run export = run("export", "s.json", "-o", "s.wav", "--captions", "s.vtt");
        assertThat(export.status()).as(export.err()).isZero();
        assertThat(Files.readString(folder.resolve("s.vtt")))
                .contains("Exhale, and fold.")
                .contains("Soften.");
    }

    @Test
    void isReadAgainWhenItChanged() throws Exception {
        record("audio/fold.wav", SoundFormat.WAV, 0.1);
        record("audio/soften.wav", SoundFormat.WAV, 0.1);
        Files.writeString(folder.resolve("s.json"), SCRIPT);
        JsonNode first = plan();
        assertThat(plan()).isEqualTo(first);
        // Another sound of another length, and later a file that is none.
        Files.copy(Path.of("audio/bell.wav"), folder.resolve("audio/fold.flac"));
        Files.delete(folder.resolve("audio/fold.wav"));
        assertThat(speech(plan(), "Exhale, and fold.").get("lengthFrames").asLong())
                .isNotEqualTo(
                        speech(first, "Exhale, and fold.").get("lengthFrames").asLong());
        Files.writeString(folder.resolve("audio/fold.flac"), "no sound");
        Run run = run("plan", "s.json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("s.json:7:76: error[BC0205]: this recording cannot be used: audio/fold.flac: not a sound");
    }

    @Test
    void isNeverReplacedByAnOutput() throws Exception {
        record("fold.wav", SoundFormat.WAV, 0.1);
        Files.writeString(
                folder.resolve("s.json"),
                SCRIPT.replace("\"fold\"", "\"fold.wav\"").replace("\"soften\"", "\"fold.wav\""));
        byte[] before = Files.readAllBytes(folder.resolve("fold.wav"));
        Run run = run("export", "s.json", "-o", "fold.wav");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("fold.wav is the sound fold.wav, which this session uses");
        assertThat(Files.readAllBytes(folder.resolve("fold.wav"))).isEqualTo(before);
    }

    /** Noise with silence before and after. */
    private void record(String name, SoundFormat format, double peak) throws IOException {
        Sounds.write(folder.resolve(name), format, recording(peak));
    }

    private static PcmClip recording(double peak) {
        float[] samples = new float[BEFORE + SOUND + AFTER];
        Random random = new Random(3);
        double smooth = 0;
        for (int i = BEFORE; i < BEFORE + SOUND; i++) {
            smooth += 0.2 * (random.nextGaussian() - smooth);
            samples[i] = (float) (peak * Math.max(-1, Math.min(1, smooth)));
        }
        return PcmClip.owning(RATE, samples);
    }

    private JsonNode plan() throws IOException {
        Run run = run("plan", "s.json", "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static JsonNode speech(JsonNode plan, String text) {
        for (JsonNode event : plan.get("events")) {
            if (event.path("text").asText().equals(text)) {
                return event;
            }
        }
        throw new AssertionError(text + " is not spoken");
    }

    private static List<Long> phases(JsonNode plan) {
        List<Long> starts = new ArrayList<>();
        for (JsonNode event : plan.get("events")) {
            if (event.path("phase").asText().equals("exhale")) {
                starts.add(event.get("startFrame").asLong());
            }
        }
        return starts;
    }

    private static long hold(JsonNode plan) {
        for (JsonNode event : plan.get("events")) {
            if (event.get("kind").asText().equals("hold")) {
                return event.get("startFrame").asLong();
            }
        }
        throw new AssertionError("nothing is held");
    }

    /** Returns the frame of an event at which the sound of the recording starts: where both are most alike. */
    private static int onset(PcmClip heard, JsonNode event) {
        PcmClip recorded = recording(1);
        int best = 0;
        double most = 0;
        for (int onset = 0; onset < 4800; onset++) {
            double alike = 0;
            for (int i = 0; i < 4800; i++) {
                alike += recorded.sample(BEFORE + i)
                        * heard.sample(event.get("startFrame").asInt() + onset + i);
            }
            if (alike > most) {
                most = alike;
                best = onset;
            }
        }
        return best;
    }

    private static double loudness(PcmClip heard, JsonNode event) {
        int start = event.get("startFrame").asInt();
        float[] samples = Arrays.copyOfRange(
                heard.toArray(), start, start + event.get("lengthFrames").asInt());
        return PcmClip.owning(RATE, samples).level().integratedLufs();
    }

    private Run run(String... arguments) {
        return Run.in(folder, folder.resolve("xdg"), arguments);
    }
}
