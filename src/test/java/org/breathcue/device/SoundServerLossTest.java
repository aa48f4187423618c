package org.breathcue.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.breathcue.support.MonitorRecording;
import org.breathcue.support.Program;
import org.breathcue.support.RealTimeProcess;
import org.breathcue.support.SoundServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real sound server that is killed, or hangs, while something is played. */
@Tag("device")
@Tag("once")
final class SoundServerLossTest {
    private static final int RATE = 48_000;
    private static final int FRAMES = 8 * RATE;

    /** What a recorder loses when its server is killed, or when a stream begins. */
    private static final int UNRECORDED = RATE * 60 / 1000;

    private static final int MOST_REPEATED = RATE * 300 / 1000;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsASoundServer() {
        for (String program : SoundServer.PROGRAMS) {
            Program.require(program);
        }
    }

    @Test
    void aServerThatIsKilledAndStartedAgainCostsNoWord() throws Exception {
        try (SoundServer server = SoundServer.start(Files.createDirectory(folder.resolve("server")));
                Playing playing = Playing.prepare(server)) {
            Path before = folder.resolve("before.raw");
            MonitorRecording first = MonitorRecording.start(SoundServer.MONITOR, before, server.environment());
            playing.goOn();
            assertThat(playing.next("from")).isZero();
            TimeUnit.MILLISECONDS.sleep(3_000);
            server.kill();
            first.close();
            long lost = playing.next("lost");

            server.restart();
            Path after = folder.resolve("after.raw");
            MonitorRecording second = MonitorRecording.start(SoundServer.MONITOR, after, server.environment());
            playing.goOn();
            assertThat(playing.next("from")).isEqualTo(lost);
            assertThat(playing.next("end")).isEqualTo(FRAMES);
            second.stop();
            assertThat(playing.next("reopened")).isEqualTo(1);
            checkWhole(numbers(before), numbers(after), "lost at " + lost);
        }
    }

    @Test
    void aServerThatHangsIsLeftAndFoundAgain() throws Exception {
        try (SoundServer server = SoundServer.start(Files.createDirectory(folder.resolve("server")));
                Playing playing = Playing.prepare(server)) {
            playing.goOn();
            assertThat(playing.next("from")).isZero();
            TimeUnit.MILLISECONDS.sleep(2_000);
            server.hang();
            long lost = playing.next("lost");
            playing.goOn();
            TimeUnit.MILLISECONDS.sleep(3_000);
            server.recover();
            assertThat(playing.next("from")).isEqualTo(lost);
            assertThat(playing.next("end")).isEqualTo(FRAMES);
            assertThat(playing.next("reopened")).isEqualTo(1);
        }
    }

    private static void checkWhole(int[] before, int[] after, String note) {
        note = note + ", " + before[0] + " to " + before[before.length - 1] + " heard before, " + after[0] + " to "
                + after[after.length - 1] + " after";
        assertThat(jumps(before)).as(note).isZero();
        assertThat(jumps(after)).as(note).isZero();
        assertThat(after[after.length - 1]).as(note).isEqualTo(FRAMES);
        int skipped = after[0] - before[before.length - 1] - 1;
        assertThat(skipped).as(note).isBetween(-MOST_REPEATED, UNRECORDED);
    }

    private static long jumps(int[] numbers) {
        long jumps = 0;
        for (int i = 1; i < numbers.length; i++) {
            jumps += numbers[i] == numbers[i - 1] + 1 ? 0 : 1;
        }
        return jumps;
    }

    /** The frames that were heard, without the silence. */
    private static int[] numbers(Path recording) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(recording)).order(ByteOrder.LITTLE_ENDIAN);
        int[] numbers = new int[bytes.remaining() / 4];
        bytes.asIntBuffer().get(numbers);
        return Arrays.stream(numbers).filter(number -> number != 0).toArray();
    }

    /** The program that plays. */
    private record Playing(Process process, BufferedReader output) implements AutoCloseable {
        static Playing prepare(SoundServer server) throws IOException {
            ProcessBuilder builder = RealTimeProcess.builder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            NumberPlayer.class.getName(),
                            Integer.toString(FRAMES))
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(server.environment());
            Process process = builder.start();
            return new Playing(process, process.inputReader(StandardCharsets.UTF_8));
        }

        /** The number that comes with a word, which must be the next. */
        long next(String word) throws IOException {
            String line = output.readLine();
            assumeTrue(!"none 0".equals(line), "Java finds no sound device; ALSA needs its plugin for PulseAudio");
            assertThat(line).startsWith(word + " ");
            return Long.parseLong(line.substring(word.length() + 1));
        }

        @Override
        public void close() {
            process.destroy();
        }

        void goOn() throws IOException {
            process.getOutputStream().write('!');
            process.getOutputStream().flush();
        }
    }
}
