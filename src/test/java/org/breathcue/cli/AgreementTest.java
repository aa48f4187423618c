package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.breathcue.Breathcue;
import org.breathcue.LiveSession;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.Environment;
import org.breathcue.device.LiveSink;
import org.breathcue.device.RecordedLine;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.support.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the plan, the exported file and the samples played to the device agree. */
final class AgreementTest {
    private static final String SCRIPT = """
            {
              "title": "Agreement",
              "breath": "3:4.1",
              "steps": [
                { "say": ["One two three.", "Four."] },
                { "stretch": "seated-twist", "hold": "2 breaths" },
                { "stretch": "cat-cow", "times": 2 },
                { "name": "Press", "flow": [{ "say": "Press.", "for": "3.3 s" }, { "say": "Let go.", "for": "1 breath" }] },
                { "breathe": "2 breaths" },
                { "chime": "turn" }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void everySpeechOnsetInTheFileIsAtItsPlannedFrame() throws IOException {
        JsonNode plan = new JsonMapper()
                .readTree(run("plan", "-", "--voice", "impulse", "--format", "json")
                        .out());
        run("export", "-", "--voice", "impulse", "-o", "impulse.wav");
        PcmClip wav = Sounds.read(folder.resolve("impulse.wav"));

        assertThat(wav.frames()).isEqualTo(plan.get("frames").asInt());
        Set<Integer> planned = new TreeSet<>();
        StreamSupport.stream(plan.get("events").spliterator(), false)
                .filter(event -> event.get("kind").asText().equals("speech"))
                .forEach(event -> planned.add(event.get("startFrame").asInt()));
        Set<Integer> heard = new TreeSet<>();
        for (int frame = 0; frame < wav.frames(); frame++) {
            if (wav.sample(frame) > 0.6) {
                heard.add(frame);
            }
        }
        assertThat(planned).hasSizeGreaterThan(20);
        assertThat(heard).isEqualTo(planned);
    }

    @Test
    void theLoudspeakerIsGivenTheBytesOfTheFile() throws Exception {
        run("export", "-", "-o", "session.wav", "--voice", "kevin16");
        Environment environment = Run.environment("", folder, folder.resolve("xdg"));
        try (Breathcue breathcue = environment.breathcue()) {
            PreparedSession session = breathcue.prepare(
                    SessionRequest.text("session.json", SCRIPT).withVoice("kevin16"));
            PcmSource sound = session.sound();
            byte[] played = RecordedLine.play(sound, session.timeline().seed(), 0);
            assertThat(played).isEqualTo(data("session.wav"));
            byte[] live = RecordedLine.record(sound.frames(), (sink, pacing) -> play(session, sink));
            assertThat(live).isEqualTo(data("session.wav"));
        }
    }

    private static Outcome play(PreparedSession session, LiveSink sink) throws IOException {
        try (LiveSession live = session.live(sink, true)) {
            return live.play();
        } catch (SessionException e) {
            throw new IOException(e);
        }
    }

    @Test
    void exportsAreByteIdenticalWhetherCachedOrNot() throws IOException {
        run("export", "-", "-o", "fresh.wav");
        run("export", "-", "-o", "cached.wav");
        Run elsewhere =
                Run.withInput(SCRIPT, folder, folder.resolve("other-xdg"), "export", "-", "-o", "fresh-again.wav");
        assertThat(elsewhere.status()).isZero();
        byte[] fresh = Files.readAllBytes(folder.resolve("fresh.wav"));
        assertThat(Files.readAllBytes(folder.resolve("cached.wav"))).isEqualTo(fresh);
        assertThat(Files.readAllBytes(folder.resolve("fresh-again.wav"))).isEqualTo(fresh);
    }

    @Test
    void exportFromAStepIsTheTailOfTheWhole() throws IOException {
        run("export", "-", "-o", "whole.wav");
        run("export", "-", "-o", "tail.wav", "--from", "cat and cow");
        byte[] whole = data("whole.wav");
        byte[] tail = data("tail.wav");
        JsonNode plan = new JsonMapper()
                .readTree(run("plan", "-", "--format", "json", "--from", "3").out());
        assertThat(tail).hasSize(plan.get("frames").asInt() * 4);
        assertThat(tail).isEqualTo(Arrays.copyOfRange(whole, whole.length - tail.length, whole.length));
    }

    private Run run(String... arguments) {
        Run run = Run.withInput(SCRIPT, folder, folder.resolve("xdg"), arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    /** Returns the samples of a WAV file. */
    private byte[] data(String name) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve(name));
        int at = 12;
        while (true) {
            String id = new String(file, at, 4, java.nio.charset.StandardCharsets.US_ASCII);
            int size = java.nio.ByteBuffer.wrap(file, at + 4, 4)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            if (id.equals("data")) {
                return Arrays.copyOfRange(file, at + 8, at + 8 + size);
            }
            at += 8 + size + (size & 1);
        }
    }
}
