package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSink;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests lines that are heard from a file: when they start, how long they are, and how loud. */
final class RecordingTest {
    private static final int RATE = 48_000;

    /** The length of the sound in a recording, without the silence around it. */
    private static final double SOUND = 1.5;

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
                }
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
        assertThat(fold.get("lengthFrames").asDouble() / RATE).isCloseTo(SOUND, within(0.2));
        assertThat(phases(plan)).contains(fold.get("startFrame").asLong());
        assertThat(soften.get("startFrame").asLong() - hold(plan)).isEqualTo(10L * RATE);
        Run export = run("export", "s.json", "-o", "s.wav");
        assertThat(export.status()).as(export.err()).isZero();
        PcmClip heard = Sounds.read(folder.resolve("s.wav"));
        assertThat(onset(heard, fold)).isLessThan(RATE / 50);
        assertThat(onset(heard, soften)).isLessThan(RATE / 50);
        assertThat(level(heard, fold) / level(heard, soften)).isBetween(0.85, 1.15);
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
                .contains("s.json:7:42: error[BC0205]: this recording cannot be used: audio/fold.flac: not a sound");
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

    /** Noise in bursts, like words, with silence before and after. */
    private void record(String name, SoundFormat format, double peak) throws IOException {
        int frames = (int) ((0.7 + SOUND + 0.9) * RATE);
        byte[] bytes = new byte[4 * frames];
        Random random = new Random(3);
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double smooth = 0;
        for (int i = 0; i < frames; i++) {
            double second = (double) i / RATE - 0.7;
            boolean sounds = second >= 0 && second < SOUND;
            smooth += 0.2 * (random.nextGaussian() - smooth);
            short sample = (short) (sounds ? 32_767 * peak * Math.max(-1, Math.min(1, smooth)) : 0);
            out.putShort(sample).putShort(sample);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (PcmSink sink = format.open(file, new RecordingInfo(RATE, frames, "t", List.of()))) {
            sink.write(bytes, 0, bytes.length);
            sink.finish();
        }
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

    /** Returns after how many frames of an event something is heard. */
    private static int onset(PcmClip heard, JsonNode event) {
        int start = event.get("startFrame").asInt();
        for (int i = 0; i < event.get("lengthFrames").asInt(); i++) {
            if (Math.abs(heard.sample(start + i)) > 0.02) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static double level(PcmClip heard, JsonNode event) {
        double sum = 0;
        int start = event.get("startFrame").asInt();
        int frames = event.get("lengthFrames").asInt();
        for (int i = 0; i < frames; i++) {
            sum += Math.pow(heard.sample(start + i), 2);
        }
        return Math.sqrt(sum / frames);
    }

    private Run run(String... arguments) {
        return Run.in(folder, folder.resolve("xdg"), arguments);
    }
}
