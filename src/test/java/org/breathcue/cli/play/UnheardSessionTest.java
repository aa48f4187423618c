package org.breathcue.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.breathcue.support.CompiledProgram;
import org.breathcue.support.SilentMixerProvider;
import org.breathcue.voice.pack.PackFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with {@code --listen} that cannot listen. It plays all the same, and does not wait for an answer that nobody can give. */
final class UnheardSessionTest {
    private static final String SCRIPT = """
            { "title": "Short", "steps": [
              { "name": "Lean", "hold": "until ready, 2 s" }, { "say": "Done." } ] }
            """;

    @TempDir
    private Path folder;

    private String played(String... option) throws Exception {
        Files.writeString(folder.resolve("short.json"), SCRIPT);
        Path services = Files.createDirectories(folder.resolve("services/META-INF/services"));
        Files.writeString(
                services.resolve("javax.sound.sampled.spi.MixerProvider"), SilentMixerProvider.class.getName());
        List<String> command = new ArrayList<>(CompiledProgram.command(
                List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"),
                "play",
                "--voice",
                "counting",
                "--plain",
                "--device",
                SilentMixerProvider.NAME));
        command.addAll(List.of(option));
        command.add("short.json");
        int path = command.indexOf("-cp") + 1;
        command.set(path, folder.resolve("services") + File.pathSeparator + command.get(path));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("BREATHCUE_KEEP_AWAKE", "no");
        // No microphone, whatever this computer has.
        builder.environment().put("ALSA_CONFIG_PATH", "/dev/null");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        assertThat(told).contains("Done.").doesNotContain("\tat ");
        return told;
    }

    @Test
    void withoutModelsOneLineSaysWhatToDo() throws Exception {
        for (String option : List.of("--listen", "--listen=strict")) {
            assertThat(played(option).lines().filter(line -> line.contains("listen")))
                    .containsExactly("breathcue: cannot listen: the speech models are not installed; to install them:"
                            + " breathcue listen install; the session plays without it");
        }
        assertThat(played("--listen", "strict")).contains("cannot listen");
        assertThat(played()).doesNotContain("listen");
    }

    @Test
    void withoutAMicrophoneOneLineSaysSo() throws Exception {
        new PackFolder(folder.resolve("data/breathcue/speech/english-1")).write(Map.of("a", new byte[1]));
        assertThat(played("--listen").lines().filter(line -> line.contains("listen")))
                .containsExactly("breathcue: cannot listen: no microphone found; the session plays without it");
    }
}
