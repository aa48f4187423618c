package org.breathcue.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.breathcue.cli.Run;
import org.breathcue.support.CompiledProgram;
import org.breathcue.support.SilentMixerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code play}, {@code resume} and {@code history} together. */
final class HistoryCommandTest {
    private static final String SCRIPT =
            "{ \"title\": \"Short\", \"steps\": [{ \"name\": \"Lean\", \"hold\": \"2 s\" }] }";

    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    private Run run(String... arguments) {
        return Run.in(folder, xdg, arguments);
    }

    /** Plays on a device that nobody hears. */
    private Run play(String... arguments) throws Exception {
        return ended(start(List.of(), arguments));
    }

    private static Run ended(Process process) throws Exception {
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), told, told);
    }

    /** @param before the words in front of the command */
    private Process start(List<String> before, String... arguments) throws Exception {
        Path services = Files.createDirectories(folder.resolve("services/META-INF/services"));
        Files.writeString(
                services.resolve("javax.sound.sampled.spi.MixerProvider"), SilentMixerProvider.class.getName());
        List<String> command = new ArrayList<>(CompiledProgram.command(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-D" + SilentMixerProvider.UNPLUGGED + "=" + folder.resolve("unplugged")),
                arguments));
        int path = command.indexOf("-cp") + 1;
        command.set(path, folder.resolve("services") + File.pathSeparator + command.get(path));
        command.addAll(List.of("--device", SilentMixerProvider.NAME));
        if (!arguments[0].equals("resume")) {
            command.addAll(List.of("--voice", "counting"));
        }
        command.addAll(0, before);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("XDG_STATE_HOME", xdg.resolve("state").toString());
        builder.environment().put("XDG_CACHE_HOME", xdg.resolve("cache").toString());
        builder.environment().put("BREATHCUE_KEEP_AWAKE", "no");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process;
    }

    @Test
    void aSessionThatWasPlayedIsShown() throws Exception {
        Files.writeString(folder.resolve("short.json"), SCRIPT);
        assertThat(play("play", "short.json", "--plain").status()).isZero();
        assertThat(run("history").out()).contains("Short").contains("complete");
        assertThat(run("history", "--format", "csv").out()).contains(",Lean,none,1,1,seconds,2,2,");
        assertThat(run("history", "--format", "json").out()).contains("\"ending\" : \"finished\"");
        assertThat(run("history", "-o", "h.svg").status()).isZero();
        assertThat(folder.resolve("h.svg")).content().startsWith("<svg");
        assertThat(run("resume").err())
                .isEqualTo("breathcue: no session was interrupted; to play one: breathcue play NAME\n");
        assertThat(run("history", "clear").status()).isEqualTo(2);
        assertThat(run("history", "clear", "--yes").status()).isZero();
        assertThat(run("history").out()).isEqualTo("No sessions yet.\n");
    }

    @Test
    void aSessionIsPlayedThatCannotBeRecorded() throws Exception {
        Files.writeString(folder.resolve("short.json"), SCRIPT);
        Files.createDirectories(xdg.resolve("state"));
        Files.writeString(xdg.resolve("state/breathcue"), "a file in place of the folder");
        Run played = play("play", "short.json", "--plain");
        assertThat(played.status()).isZero();
        assertThat(played.err()).containsOnlyOnce("breathcue: cannot write").contains("Finished.");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no ulimit")
    void aSessionIsPlayedWhileTheDiskIsFull() throws Exception {
        Files.writeString(folder.resolve("short.json"), SCRIPT);
        Run played =
                ended(start(List.of("sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"), "play", "short.json", "--plain"));
        assertThat(played.status()).as(played.err()).isZero();
        assertThat(played.err()).containsOnlyOnce("breathcue: cannot write").contains("Finished.");
    }

    @Test
    void aSessionThatHasChangedGoesOnAtItsStep() throws Exception {
        Files.writeString(folder.resolve("long.json"), script("Lean", "200 s"));
        Process process = start(List.of(), "play", "long.json", "--plain");
        BufferedReader told = process.inputReader();
        while (!told.readLine().startsWith("Lean")) {}
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        Files.writeString(folder.resolve("long.json"), script("Bend", "1 s"));
        Run gone = play("resume", "--plain");
        assertThat(gone.status()).isEqualTo(2);
        assertThat(gone.err())
                .contains("the session has changed, and has no step \"Lean\" any more; to play it from its beginning:"
                        + " breathcue play long.json --voice counting");

        Files.writeString(folder.resolve("long.json"), script("Lean", "1 s"));
        Run changed = play("resume", "--plain");
        assertThat(changed.err())
                .contains("The session has changed since you stopped. Continuing at the start of \"Lean\".")
                .contains("Finished.");
        assertThat(changed.status()).isZero();
    }

    @Test
    void aLostDeviceIsTold() throws Exception {
        Files.writeString(folder.resolve("long.json"), script("Lean", "200 s"));
        Process process = start(List.of(), "play", "long.json", "--plain");
        BufferedReader told = process.inputReader();
        while (!told.readLine().startsWith("Lean")) {}
        // A session of which nothing was heard is not in the history.
        Thread.sleep(2000);
        Files.writeString(folder.resolve("unplugged"), "");
        while (!told.readLine().startsWith("The audio device was lost.")) {}
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(run("history", "--format", "json").out()).containsOnlyOnce("\"ending\" : \"device-lost\"");
        assertThat(run("history").out()).contains("the audio device was lost");
        assertThat(run("resume", "--list").out()).startsWith("Long  ");
    }

    private static String script(String name, String hold) {
        return "{ \"title\": \"Long\", \"steps\": [{ \"name\": \"" + name + "\", \"hold\": \"" + hold + "\" }] }";
    }

    @Test
    void aSessionIsLeftOutOnDemand() throws Exception {
        Files.writeString(folder.resolve("short.json"), SCRIPT);
        assertThat(play("play", "short.json", "--no-history", "--quiet").status())
                .isZero();
        assertThat(run("history").out()).isEqualTo("No sessions yet.\n");
    }

    @Test
    void wrongOptionsAreReported() {
        assertThat(run("history", "--since", "soon").err()).contains("--since must be days or weeks");
        assertThat(run("history", "-o", "x.svg", "--format", "csv").err()).contains("contradicts");
        assertThat(run("history", "-o", "x.pdf").err()).contains("must end in");
        assertThat(run("resume", "nothing").err()).contains("no session was interrupted");
    }
}
