package org.breathcue.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LiveUiTest {
    /** Without the thread that reads keys, a session could not be ended. */
    @Test
    void aDefectOnItsThreadEndsTheProgram() throws Exception {
        ProcessBuilder demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveUiDemo.class.getName())
                .redirectErrorStream(true);
        demo.environment().remove("BREATHCUE_DEBUG");
        Process process = demo.start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isEqualTo(70);
        assertThat(told)
                .contains("breathcue: internal error: java.lang.IllegalStateException: planted; run again with ")
                .doesNotContain("\tat ");
    }
}
