package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.support.InstalledProgram;
import org.breathcue.support.Program;
import org.breathcue.support.PtyProgram;
import org.breathcue.support.SilentMixerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program in a real terminal, whatever its type, as the launcher starts it and as Java does. */
final class PtyTest {
    private static final String BLOCK = "Any key pauses, ? shows the keys";
    private static final String LINES = "Press any key to pause";
    private static final String ENTER = "This terminal sends keys only after Enter. Press Enter to pause";
    private static final String WAITING = "Waiting for you. Press any key to continue.";

    private static final String LEAVE_PASTES = "\u001b[?2004l";
    private static final String HIDE_CURSOR = "\u001b[?25l";

    /** Nothing can be unpacked, if the temporary folder cannot be written either. */
    private static final Map<String, String> NO_FOLDERS =
            Map.of("TERM", "xterm", "XDG_CACHE_HOME", "/dev/null/none", "XDG_DATA_HOME", "/dev/null/none");

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

    /** The native library cannot be unpacked anywhere: JLine runs {@code stty}. */
    @Test
    void keysNeedNoNativeLibrary() throws Exception {
        try (PtyProgram terminal = play(NO_FOLDERS, program.java("-Djava.io.tmpdir=/proc"))) {
            terminal.awaitText(BLOCK);
            terminal.type(" ");
            terminal.awaitText(WAITING);
            terminal.type("q");

            assertEndsCleanly(terminal, 0);
        }
    }

    /** Neither the native library nor {@code stty}. */
    @Test
    void withoutSingleKeysALineSaysThatEnterIsNeeded() throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", "PATH=" + folder.resolve("missing")));
        command.addAll(program.java("-Djava.io.tmpdir=/proc"));
        try (PtyProgram terminal = play(NO_FOLDERS, command)) {
            assertEnterIsNeeded(terminal);
        }
    }

    @Test
    void theShellOfEmacsNeedsEnter() throws Exception {
        try (PtyProgram terminal = play(Map.of("TERM", "dumb", "INSIDE_EMACS", "29.4,comint"), program.java())) {
            assertEnterIsNeeded(terminal);
        }
    }

    private static void assertEnterIsNeeded(PtyProgram terminal) throws Exception {
        terminal.awaitText(ENTER);
        terminal.type("\n");
        terminal.awaitText("Waiting for you. Press Enter to continue.");
        terminal.type("q\n");

        assertEndsCleanly(terminal, 0);
        assertThat(terminal.output()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "USR1, 138"})
    void aSignalRestoresTheTerminal(String signal, int status) throws Exception {
        try (PtyProgram terminal = play(Map.of("TERM", "xterm-ghostty"), program.java())) {
            terminal.awaitText(BLOCK);
            Program.text("kill", "-" + signal, String.valueOf(terminal.javaPid()));

            assertEndsCleanly(terminal, status);
        }
    }

    /** No code of Java runs then. */
    @ParameterizedTest
    @CsvSource({"KILL, 137", "SEGV, 134"})
    void aCrashRestoresTheTerminal(String signal, int status) throws Exception {
        try (PtyProgram terminal = play(Map.of("TERM", "xterm-ghostty"), program.launcher())) {
            terminal.awaitText(BLOCK);
            Program.text("kill", "-" + signal, String.valueOf(terminal.javaPid()));

            assertThat(terminal.awaitEnd()).as(terminal.output()).isEqualTo(status);
            terminal.awaitText(LEAVE_PASTES);
            assertThat(terminal.settings()).isEqualTo(terminal.settingsBefore().strip());
            assertThat(terminal.output()).doesNotContain(HIDE_CURSOR, "#", "hs_err");
            assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("hs_err"));
        }
    }

    /** Loading them would delay every start. */
    @Test
    void aCommandThatShowsNothingLoadsNeitherJLineNorTheBus() throws Exception {
        Path classes = folder.resolve("classes");
        List<String> command = new ArrayList<>(program.java("-Xlog:class+load:file=" + classes));
        command.addAll(List.of("plan", "session.json", "--voice", "kevin16"));
        Map<String, String> variables = new HashMap<>(program.variables());
        variables.put("XDG_CACHE_HOME", cache.toString());
        try (PtyProgram terminal = PtyProgram.start(folder, variables, command)) {
            assertThat(terminal.awaitEnd()).as(terminal.output()).isZero();
        }

        assertThat(Files.readString(classes))
                .contains("org.breathcue.cli.Main")
                .doesNotContain("org.jline.terminal", "org.jline.nativ", "org.freedesktop", "org.slf4j");
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
                .doesNotContainPattern("\\tat |Exception|WARN|Unable|org\\.jline|" + SilentMixerProvider.NOISE);
        assertThat(output).doesNotContain(HIDE_CURSOR);
        assertThat(terminal.settingsAfter()).isEqualTo(terminal.settingsBefore());
    }
}
