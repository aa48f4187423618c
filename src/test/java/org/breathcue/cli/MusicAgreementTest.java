package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.breathcue.Breathcue;
import org.breathcue.LiveSession;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.device.LiveSink;
import org.breathcue.device.RecordedLine;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that a session with music and recordings sounds the same as a file and when it is played, and from any place as in the
 * whole.
 */
final class MusicAgreementTest {
    private static final int RATE = 48_000;

    /** The music of the session is a loop, and is left for music that ends within its step. */
    private static final String SCRIPT = """
            {
              "title": "Music",
              "breath": "3:4",
              "sound": { "background": ["high.wav", "low.flac"] },
              "steps": [
                { "say": { "say": "Welcome.", "recording": "words.wav" } },
                { "name": "Fold", "hold": "20 s", "cues": { "at": "halfway", "say": "Soften.", "recording": "words.wav" } },
                { "pause": "20 s", "sound": { "background": ["low.flac", "high.wav"], "loop": false } },
                { "name": "Twist", "hold": "20 s" }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        tone("audio/high.wav", SoundFormat.WAV, 900, 8);
        tone("audio/low.flac", SoundFormat.FLAC, 200, 7);
        tone("words.wav", SoundFormat.WAV, 500, 1.3);
        Files.writeString(folder.resolve("s.json"), SCRIPT);
    }

    @Test
    void theLoudspeakerIsGivenTheFramesOfTheFile() throws Exception {
        export("s.wav");
        try (Breathcue breathcue =
                Run.environment("", folder, folder.resolve("xdg")).breathcue()) {
            PreparedSession session = breathcue.prepare(
                    SessionRequest.file(folder.resolve("s.json")).withVoice("kevin16"));
            byte[] live = RecordedLine.record(session.sound().frames(), (sink, pacing) -> play(session, sink));
            assertThat(live).isEqualTo(frames("s.wav"));
        }
    }

    @Test
    void aStartInTheMiddleIsTheTailOfTheWhole() throws IOException {
        export("whole.wav");
        byte[] whole = frames("whole.wav");
        // At a time, in a step with music of its own, and after it.
        for (String place : new String[] {"0:15", "3", "twist"}) {
            export("tail.wav", "--from", place);
            byte[] tail = frames("tail.wav");
            assertThat(tail.length).as(place).isBetween(5 * 4 * RATE, whole.length - 4 * RATE);
            assertThat(tail).as(place).isEqualTo(Arrays.copyOfRange(whole, whole.length - tail.length, whole.length));
        }
    }

    private static Outcome play(PreparedSession session, LiveSink sink) throws IOException {
        try (LiveSession live = session.live(sink, true)) {
            return live.play();
        } catch (SessionException e) {
            throw new IOException(e);
        }
    }

    private void export(String name, String... options) {
        String[] all =
                Arrays.copyOf(new String[] {"export", "s.json", "--voice", "kevin16", "-o", name}, 6 + options.length);
        System.arraycopy(options, 0, all, 6, options.length);
        Run run = Run.in(folder, folder.resolve("xdg"), all);
        assertThat(run.status()).as(run.err()).isZero();
    }

    /** Returns the sample bytes of a WAV file, which end it. */
    private byte[] frames(String name) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve(name));
        ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (chunks.getInt(at) != 0x61746164) {
            int size = chunks.getInt(at + 4);
            at += 8 + size + size % 2;
        }
        return Arrays.copyOfRange(file, at + 8, at + 8 + chunks.getInt(at + 4));
    }

    private void tone(String name, SoundFormat format, double hertz, double seconds) throws IOException {
        int frames = (int) (seconds * RATE);
        ByteBuffer out = ByteBuffer.allocate(4 * frames).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            short sample = (short) (8000 * Math.sin(2 * Math.PI * hertz * i / RATE));
            out.putShort(sample).putShort((short) (sample / 2));
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (PcmSink sink = format.open(file, new RecordingInfo(RATE, frames, "t", List.of()))) {
            sink.write(out.array(), 0, out.capacity());
            sink.finish();
        }
    }
}
