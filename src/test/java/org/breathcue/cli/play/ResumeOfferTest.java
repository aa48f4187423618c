package org.breathcue.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.cli.Run;
import org.breathcue.support.InstalledProgram;
import org.breathcue.support.Program;
import org.breathcue.support.PtyProgram;
import org.breathcue.support.SilentMixerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code play} in a real terminal, after the same session was interrupted there. */
@Timeout(120)
final class ResumeOfferTest {
    private static final String QUESTION = "Continue there (yes or no)? [yes]";
    private static final String CONTINUING = "Continuing at 0:0";
    private static final String SCREEN = "Any key pauses, ? shows the keys";

    @TempDir
    private Path folder;

    private InstalledProgram program;

    @BeforeEach
    void install() throws Exception {
        program = InstalledProgram.in(folder);
        Files.createDirectories(folder.resolve("state/breathcue"));
        Files.writeString(folder.resolve("state/breathcue/safety-note-told"), "");
        Files.writeString(
                folder.resolve("long.json"),
                "{ \"title\": \"Long\", \"steps\": [{ \"name\": \"Lean\", \"hold\": \"20 min\" }] }");
    }

    private PtyProgram play() throws Exception {
        Map<String, String> variables = new HashMap<>(program.variables());
        variables.put("TERM", "xterm");
        List<String> command = new ArrayList<>(program.java());
        command.addAll(List.of("play", "long.json", "--voice", "impulse", "--device", SilentMixerProvider.NAME));
        return PtyProgram.start(folder, variables, command);
    }

    private static void endsAtQ(PtyProgram terminal) throws Exception {
        terminal.awaitText(SCREEN);
        terminal.type("qq");
        assertThat(terminal.awaitEnd()).as(terminal.output()).isZero();
    }

    private String history() {
        return Run.in(folder, folder, "history", "--format", "json").out();
    }

    @Test
    void aSessionOfAClosedTerminalIsContinuedOrStartedAnew() throws Exception {
        try (PtyProgram terminal = play()) {
            terminal.awaitText(SCREEN);
            Program.text("kill", "-HUP", String.valueOf(terminal.javaPid()));
            assertThat(terminal.awaitEnd()).as(terminal.output()).isEqualTo(129);
            assertThat(terminal.output()).doesNotContain(QUESTION);
        }
        assertThat(history()).containsOnlyOnce("\"ending\" : \"terminal-closed\"");

        try (PtyProgram terminal = play()) {
            terminal.awaitText("You stopped Long at 0:0");
            terminal.awaitText(QUESTION);
            terminal.type("perhaps\n");
            terminal.awaitText("Please answer yes or no.");
            terminal.type("yes\n");
            terminal.awaitText(CONTINUING);
            endsAtQ(terminal);
        }
        assertThat(history())
                .containsOnlyOnce("\"ending\"")
                .contains("\"part\" : 2")
                .contains("\"ending\" : \"ended\"");

        try (PtyProgram terminal = play()) {
            terminal.awaitText(QUESTION);
            terminal.type("no\n");
            endsAtQ(terminal);
            assertThat(terminal.output()).doesNotContain(CONTINUING);
        }
        assertThat(history().split("\"ending\"", -1)).hasSize(3);
        // The earlier place was given up; only the new session can be continued.
        assertThat(Run.in(folder, folder, "resume", "--list").out().lines()).hasSize(1);
    }
}
