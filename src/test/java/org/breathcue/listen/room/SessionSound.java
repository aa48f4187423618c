package org.breathcue.listen.room;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.breathcue.Breathcue;
import org.breathcue.LiveSession;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.device.LiveSink;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a session in the voice {@code kevin16}, as it is written to a sound device: 16-bit stereo frames.
 */
public final class SessionSound {
    /** Short holds, so that words are spoken all the time, under a quarter to a half of it. */
    private static final String SCRIPT = """
            { "title": "Words and breath", "guide": "full",
              "steps": [
                { "say": "Welcome. Sit tall, and let your shoulders sink." },
                { "stretch": "seated-twist", "hold": "10 s" },
                { "stretch": "cat-cow", "times": 2 },
                { "stretch": "childs-pose", "hold": "15 s" },
                { "stretch": "bridge", "hold": "12 s" },
                { "stretch": "thread-the-needle", "hold": "10 s" } ] }
            """;

    private final byte[] stereo;

    private SessionSound(byte[] stereo) {
        this.stereo = stereo;
    }

    /** Returns the beginning of a session with words throughout, the sound of the breath, and a background. */
    public static SessionSound of(int seconds, String background) throws SessionException {
        try (Breathcue breathcue = Breathcue.in(Path.of("").toAbsolutePath())) {
            PreparedSession session = breathcue.prepare(SessionRequest.text("words.json", SCRIPT)
                    .withVoice("kevin16")
                    .withBackground(background));
            Recorder recorder = new Recorder(seconds * Breathcue.FRAME_RATE);
            try (LiveSession live = session.live(recorder, true)) {
                recorder.live = live;
                live.play();
            }
            return new SessionSound(recorder.bytes.toByteArray());
        }
    }

    /** Returns little-endian frames at {@link Breathcue#FRAME_RATE}. */
    public byte[] stereo() {
        return stereo;
    }

    /** Returns the mean of both channels at 16 kHz. */
    public float[] at16Kilohertz() {
        float[] mono = new float[stereo.length / 4];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = (sample(4 * i) + sample(4 * i + 2)) / 65_536f;
        }
        PcmClip clip = Resampler.resample(new PcmClip(Breathcue.FRAME_RATE, mono), SimulatedRoom.RATE);
        float[] samples = new float[clip.frames()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = clip.sample(i);
        }
        return samples;
    }

    private int sample(int at) {
        return (stereo[at] & 0xFF) | (stereo[at + 1] << 8);
    }

    private static final class Recorder implements LiveSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;
        private @Nullable LiveSession live;

        private Recorder(int frames) {
            most = 4 * frames;
        }

        @Override
        public void write(byte[] data, int offset, int length) {
            bytes.write(data, offset, Math.min(length, most - bytes.size()));
            if (bytes.size() >= most) {
                Objects.requireNonNull(live).stop();
            }
        }

        @Override
        public long heard() {
            return bytes.size() / 4;
        }

        @Override
        public boolean reopen() {
            return false;
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }
}
