package org.breathcue.live.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.breathcue.device.LiveSink;
import org.breathcue.device.Pacing;
import org.breathcue.live.Ending;
import org.breathcue.live.Gesture;
import org.breathcue.live.LivePlayer;
import org.breathcue.live.LiveSound;
import org.breathcue.live.Performance;
import org.breathcue.live.Status;
import org.breathcue.pcm.PcmSource;
import org.breathcue.support.Sessions;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers that are slow or gone, and inputs with many errors. */
@Timeout(60)
final class EventStreamTest {
    private static final Timeline TIMELINE = new Sessions().timeline(Sessions.seconds(2), 0);

    /** What the stream asked of the session. */
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    private final EventStream.Listener listener = new EventStream.Listener() {
        @Override
        public void gesture(Gesture gesture) {
            asked.add(gesture.key());
        }

        @Override
        public void unattended() {
            asked.add("unattended");
        }
    };

    @Test
    void aSessionHasAFirstAndALastLine() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventStream stream = start(in(""), out);
        stream.end(Ending.DEVICE_LOST, "the device \"broke\"");

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("{\"event\":\"session\",").contains("\"format\":\"breathcue-events/1\"");
        assertThat(lines.get(lines.size() - 1))
                .startsWith("{\"event\":\"end\",")
                .endsWith("\"how\":\"device-lost\",\"message\":\"the device \\\"broke\\\"\"}");
        assertThat(stream.failure()).isEmpty();
    }

    /** The gestures arrive all the same, and the end is not waited for forever. */
    @Test
    void aReaderThatTakesNothingHoldsNothingUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        EventStream stream = start(in("{\"gesture\":\"wait\"}\nwrong\n".repeat(1000)), new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        });
        for (int i = 0; i < 1000; i++) {
            assertThat(asked.poll(30, TimeUnit.SECONDS)).isEqualTo("wait");
        }
        assertThat(asked.poll(30, TimeUnit.SECONDS)).isEqualTo("unattended");
        stream.end(Ending.FINISHED, "");
        never.countDown();
    }

    @Test
    void aReaderThatHasGoneIsNoFailure() throws Exception {
        EventStream stream = start(in("{\"gesture\":\"next\"}\n"), failing("Broken pipe"));

        assertThat(asked.poll(30, TimeUnit.SECONDS)).isEqualTo("next");
        stream.end(Ending.FINISHED, "");
        assertThat(stream.failure()).isEmpty();
    }

    @Test
    void aFullDiskIsAFailure() {
        EventStream stream = start(in(""), failing("No space left on device"));

        stream.end(Ending.FINISHED, "");
        assertThat(stream.failure()).get().extracting(Throwable::getMessage).isEqualTo("No space left on device");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private EventStream start(InputStream in, OutputStream out) {
        LivePlayer player = new LivePlayer(
                new Performance(TIMELINE, NO_SOUND, NO_SOUND, noWords(), true), new NoSink(), Pacing.SYSTEM);
        return EventStream.start(
                TIMELINE, 0, player.trail(), () -> new Status(Status.State.PLAYING, 0, "", 0, true), listener, in, out);
    }

    private static final PcmSource NO_SOUND = new PcmSource() {
        @Override
        public int frameRate() {
            return TIMELINE.frameRate();
        }

        @Override
        public long frames() {
            return TIMELINE.frames();
        }

        @Override
        public void render(long frame, float[] out, int n) {}
    };

    private static LiveSound noWords() {
        return new LiveSound() {
            @Override
            public Optional<LevelledClip> utterance(Utterance utterance) {
                return Optional.empty();
            }

            @Override
            public Future<LevelledClip> announcement(String text) {
                return CompletableFuture.failedFuture(new IllegalStateException("no voice"));
            }

            @Override
            public Optional<LevelledClip> chime(String name) {
                return Optional.empty();
            }
        };
    }

    /** Nothing was heard yet. */
    private static final class NoSink implements LiveSink {
        @Override
        public void write(byte[] data, int offset, int length) {}

        @Override
        public long heard() {
            return 0;
        }

        @Override
        public boolean reopen() {
            return true;
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }
}
