package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.breathcue.Breathcue;
import org.breathcue.LiveSession;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.device.LiveSink;
import org.breathcue.device.RecordedLine;
import org.breathcue.encode.SoundFormat;
import org.breathcue.live.Gesture;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.Sounds;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.StartPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                { "name": "Fold", "hold": "until ready, 20 s", "cues": { "at": "halfway", "say": "Soften.", "recording": "words.wav" } },
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
        try (Breathcue breathcue = breathcue()) {
            PreparedSession session = session(breathcue);
            byte[] live = RecordedLine.record(session.sound().frames(), (sink, pacing) -> playAlone(session, sink));
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

    /** The pause has 7 and 8 s of music, less a crossfade of a quarter of the shorter one. */
    @Test
    void musicThatIsHeardOnceIsFollowedBySilence() throws Exception {
        export("s.wav");
        byte[] file = frames("s.wav");
        try (Breathcue breathcue = breathcue()) {
            PreparedSession session = session(breathcue);
            int pause = (int) start(session, "Pause");
            int end = pause + (int) (13.25 * RATE);
            // The gain of the next background is linear over 64 frames, so it can begin that much earlier.
            int next = (int) start(session, "Twist") - 64;
            assertThat(firstSilence(file, pause, next)).isBetween(end - RATE / 20, end);
        }
    }

    /** All sound stops while a session waits; after it, the music goes on where it stopped. */
    @Test
    void afterALongWaitItGoesOnAsInTheFile() throws Exception {
        export("s.wav");
        byte[] file = frames("s.wav");
        try (Breathcue breathcue = breathcue()) {
            PreparedSession session = session(breathcue);
            long wait = session.timeline().events(Event.Wait.class).get(0).startFrame();
            // Longer than the session and all of its music.
            byte[] played = play(session, true, wait + 300L * RATE, Gesture.WAIT);
            int before = 4 * (int) (wait - RATE / 50);
            assertThat(Arrays.copyOf(played, before)).isEqualTo(Arrays.copyOf(file, before));
            int after = file.length - 4 * (int) wait;
            assertThat(tail(played, after)).isEqualTo(tail(file, after));
            // Before the first reminder.
            byte[] waiting = Arrays.copyOfRange(played, 4 * (int) wait, 4 * (int) (wait + 29L * RATE));
            assertThat(waiting).containsOnly(0);
            assertThat(played.length).isBetween(file.length + 1200 * RATE, file.length + 1204 * RATE);
        }
    }

    /** The music belongs to a place in the session: whoever goes back or on hears what is heard there. */
    @ParameterizedTest
    @CsvSource({
        "Fold, 12, BACK, Fold",
        "Pause, 9, BACK, Pause",
        "Pause, 1, BACK, Fold",
        "Fold, 7, NEXT, Pause",
        "Twist, 8, BACK, Twist"
    })
    void afterASkipItIsAsInTheFile(String from, int seconds, Gesture gesture, String to) throws Exception {
        export("s.wav");
        byte[] file = frames("s.wav");
        try (Breathcue breathcue = breathcue()) {
            PreparedSession session = session(breathcue);
            byte[] played = play(session, false, start(session, from) + (long) RATE * seconds, gesture);
            int after = file.length - 4 * (int) start(session, to);
            assertThat(tail(played, after)).isEqualTo(tail(file, after));
            int length = 4 * (int) (start(session, from) + (long) RATE * seconds) + after;
            assertThat(played.length).isBetween(length, length + 4 * RATE / 10);
        }
    }

    private static long start(PreparedSession session, String place) {
        return StartPoint.ofName(session.timeline(), place).orElseThrow();
    }

    private Breathcue breathcue() throws SessionException {
        return Run.environment("", folder, folder.resolve("xdg")).breathcue();
    }

    private PreparedSession session(Breathcue breathcue) throws SessionException {
        return breathcue.prepare(SessionRequest.file(folder.resolve("s.json")).withVoice("kevin16"));
    }

    /** Returns what is played with a gesture after so many frames. */
    private static byte[] play(PreparedSession session, boolean waits, long frame, Gesture gesture)
            throws SessionException {
        ByteArrayOutputStream played = new ByteArrayOutputStream();
        Deque<Gesture> gestures = new ArrayDeque<>(List.of(gesture));
        AtomicReference<LiveSession> player = new AtomicReference<>();
        LiveSink sink = new LiveSink() {
            @Override
            public void write(byte[] data, int offset, int length) {
                played.write(data, offset, length);
                if (heard() >= frame && !gestures.isEmpty()) {
                    Objects.requireNonNull(player.get()).gesture(gestures.remove());
                }
            }

            @Override
            public long heard() {
                return played.size() / 4;
            }

            @Override
            public boolean reopen() {
                return true;
            }

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
        try (LiveSession live = session.live(sink, waits)) {
            player.set(live);
            assertThat(live.play()).isEqualTo(Outcome.FINISHED);
        }
        return played.toByteArray();
    }

    /** Returns the frame from which on there is no sound until {@code to}. */
    private static int firstSilence(byte[] frames, int from, int to) {
        int silent = to;
        while (silent > from && Arrays.equals(Arrays.copyOfRange(frames, 4 * silent - 4, 4 * silent), new byte[4])) {
            silent--;
        }
        return silent;
    }

    private static byte[] tail(byte[] bytes, int length) {
        return Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
    }

    private static Outcome playAlone(PreparedSession session, LiveSink sink) throws IOException {
        try (LiveSession live = session.live(sink, false)) {
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
        float[] samples = new float[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.25 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        Sounds.write(folder.resolve(name), format, PcmClip.owning(RATE, samples));
    }
}
