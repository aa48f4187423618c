package org.breathcue.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.live.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes use a history at the same time. */
class SharedHistoryTest {
    private static final int ENTRIES = 100;

    @TempDir
    private Path folder;

    private History history() {
        return new History(folder, Clock.system(ZoneOffset.UTC));
    }

    private Process writer(String id) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HistoryWriter.class.getName(),
                        folder.toString(),
                        id,
                        Integer.toString(ENTRIES))
                .inheritIO()
                .start();
    }

    @Test
    void twoWritersAndAReaderLoseNoLineAndTearNone() throws Exception {
        List<Process> writers = List.of(writer("a"), writer("b"));
        int before = 0;
        int growing = 0;
        while (writers.stream().anyMatch(Process::isAlive)) {
            History.Sessions sessions = history().sessions();
            assertThat(sessions.unreadable()).isEmpty();
            assertThat(sessions.entries()).hasSizeGreaterThanOrEqualTo(before);
            growing += sessions.entries().size() > before ? 1 : 0;
            before = sessions.entries().size();
        }
        for (Process writer : writers) {
            assertThat(writer.exitValue()).isZero();
        }
        assertThat(growing).as("readings while it grew").isGreaterThan(2);
        assertThat(Files.readAllLines(history().file())).hasSize(2 * ENTRIES);
        assertThat(history().sessions().entries()).hasSize(2 * ENTRIES);
    }

    /** Two commands start at the same moment after a player was killed. */
    @Test
    void severalThreadsEnterALeftoverOnce() throws Exception {
        for (int run = 0; run < 20; run++) {
            Place place = HistoryTest.place("r" + run, 1, Ending.KILLED);
            history().begin(place).orElseThrow().close();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                threads.add(new Thread(() -> {
                    try {
                        history().settle();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(Files.readAllLines(history().file())).hasSize(run + 1);
        }
    }
}
