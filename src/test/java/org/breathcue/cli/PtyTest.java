package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.support.InstalledProgram;
import org.breathcue.support.PtyProgram;
import org.breathcue.support.SilentMixerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program in a real terminal, whatever its type, as the launcher starts it and as Java does. */
final class PtyTest {
    private static final String BLOCK = "Any key pauses, ? shows the keys";
    private static final String LINES = "Press any key to pause";
    private static final String WAITING = "Waiting for you. Press any key to continue.";

    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String HIDE_CURSOR = "\u001b[?25l";

    private static final String SCRIPT = """
            { "title": "Breathe", "breath": "4:6", "steps": [{ "breathe": "60 breaths" }] }
            """;

    /** Utterances are spoken once for all tests. */
    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private InstalledProgram program;

    @BeforeEach
    void install() throws Exception {
        program = InstalledProgram.in(folder);
        Files.writeString(folder.resolve("session.json"), SCRIPT);
    }

    @ParameterizedTest
    @CsvSource({
        "dumb, false",
        "xterm-ghostty, false",
        "vt100, false",
        "xterm-256color, false",
        "foot, false",
        "'', false",
        "unheard-of, false",
        "dumb, true",
        "xterm-ghostty, true"
    })
    void aKeyWaitsAndQEndsWithoutEnter(String type, boolean launcher) throws Exception {
        boolean draws = type.matches("(xterm|vt100|foot).*");
        try (PtyProgram terminal = play(Map.of("TERM", type), launcher ? program.launcher() : program.java())) {
            terminal.awaitText(draws ? BLOCK : LINES);
            terminal.type(" ");
            terminal.awaitText(WAITING);
            terminal.type("q");

            assertEndsCleanly(terminal, 0);
            assertThat(terminal.output().contains("\u001b")).isEqualTo(draws);
        }
    }

    private PtyProgram play(Map<String, String> variables, List<String> command) throws Exception {
        Map<String, String> all = new HashMap<>(program.variables());
        all.put("XDG_CACHE_HOME", cache.toString());
        all.putAll(variables);
        List<String> words = Stream.of(
                        command.stream(),
                        Stream.of("play", "session.json", "--voice", "kevin16", "--device", SilentMixerProvider.NAME))
                .flatMap(w -> w)
                .toList();
        return PtyProgram.start(folder, all, words);
    }

    private static void assertEndsCleanly(PtyProgram terminal, int status) throws Exception {
        assertThat(terminal.awaitEnd()).as(terminal.output()).isEqualTo(status);
        String output = terminal.output();
        assertThat(output)
                .containsPattern("Finished|Stopped at 0:")
                .doesNotContainPattern("\\tat |Exception|WARN|Unable|org\\.jline");
        assertThat(output.lastIndexOf(SHOW_CURSOR)).isGreaterThanOrEqualTo(output.lastIndexOf(HIDE_CURSOR));
        assertThat(terminal.settingsAfter()).isEqualTo(terminal.settingsBefore());
    }
}
