package org.breathcue.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.breathcue.Breathcue;
import org.breathcue.LiveSession;
import org.breathcue.PreparedSession;
import org.breathcue.SessionRequest;
import org.breathcue.device.LiveSink;
import org.jspecify.annotations.Nullable;

/**
 * A program that plays a session ten times as fast as it is, and goes on with the one that was interrupted last. It writes each frame of
 * the timeline that is heard to a file, which survives when it is killed. Arguments: the folder of the history, the file of the script,
 * and the file for the frames.
 */
final class PlayerToKill {
    static final int SPEED = 10;

    private PlayerToKill() {}

    public static void main(String[] arguments) throws Exception {
        History history = new History(Path.of(arguments[0]), Clock.system(ZoneOffset.UTC));
        history.settle();
        Optional<Place> place = history.interrupted().stream().findFirst();
        try (Breathcue breathcue = Breathcue.in(Path.of("").toAbsolutePath());
                FileChannel frames =
                        FileChannel.open(Path.of(arguments[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            PreparedSession whole =
                    breathcue.prepare(SessionRequest.file(Path.of(arguments[1])).withVoice("counting"));
            PreparedSession session =
                    place.map(found -> whole.goingOnAt(found.frame())).orElse(whole);
            AtomicReference<@Nullable LiveSession> playing = new AtomicReference<>();
            LiveSink sink = new FastSink(
                    () -> log(Objects.requireNonNull(playing.get()).status().frame(), frames));
            try (LiveSession live = session.live(sink, false)) {
                playing.set(live);
                SessionRecorder recorder = new SessionRecorder(
                        history,
                        new Playing(
                                session.timeline(),
                                session.startFrame(),
                                new PlayedScript(
                                        session.text().name(), session.text().sha256()),
                                new PlayedCommand("play", arguments[1], Map.of()),
                                Path.of(""),
                                Optional.empty(),
                                Optional.empty(),
                                place),
                        live::heard,
                        live::status,
                        Duration.ofMillis(3000 / SPEED));
                if (!recorder.begin()) {
                    throw new IllegalStateException("another process plays it");
                }
                System.out.println("playing");
                recorder.end(live.ending(live.play()));
            }
        }
    }

    private static void log(long frame, FileChannel frames) {
        try {
            frames.write(ByteBuffer.allocate(Long.BYTES).putLong(frame).flip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is written is heard at once, but not sooner than ten times as fast as usual. */
    private static final class FastSink implements LiveSink {
        private static final int BYTES_PER_SECOND = 4 * 48_000;
        private final long began = System.nanoTime();
        private final Runnable written;
        private volatile long frames;

        FastSink(Runnable written) {
            this.written = written;
        }

        @Override
        public void write(byte[] data, int offset, int length) {
            long now = frames + length / 4;
            frames = now;
            written.run();
            long due = began + now * 4 * 1_000_000_000L / BYTES_PER_SECOND / SPEED;
            try {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public long heard() {
            return frames;
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
