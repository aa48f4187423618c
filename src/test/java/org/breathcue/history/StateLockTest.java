package org.breathcue.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {
    private static final int PROCESSES = 3;
    private static final int CHANGES = 300;

    @TempDir
    private Path folder;

    @Test
    void changesOfSeveralProcessesAreMadeOneAfterTheOther() throws Exception {
        Path file = Files.writeString(folder.resolve("number"), "0");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CountingProgram.class.getName(),
                            folder.toString(),
                            file.toString(),
                            Integer.toString(CHANGES))
                    .inheritIO()
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(Files.readString(file)).isEqualTo(Integer.toString(PROCESSES * CHANGES));
    }
}
