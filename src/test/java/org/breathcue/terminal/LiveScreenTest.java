package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.breathcue.support.Program;
import org.breathcue.support.Tmux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screen and the keys in a real terminal, with a player that only pretends. */
final class LiveScreenTest {
    private static final String PLAYING = "Any key pauses, ? shows the keys";

    private static final List<Integer> COLUMNS = List.of(1, 2, 5, 20, 40, 80, 200, 500);
    private static final List<Integer> ROWS = List.of(1, 2, 3, 5, 10, 24, 60, 200);

    @TempDir
    private Path folder;

    @Test
    void everyKeyReachesThePlayer() throws Exception {
        String[][] keys = {
            {"Space", "WAIT"},
            {"Right", "NEXT"},
            {"x", "WAIT"},
            {"Left", "BACK"},
            {"F5", "WAIT"},
            {"w", "WHERE"},
            {"Enter", "WAIT"},
            {"9", "SOFTER"},
            {"C-z", "WAIT"},
            {"0", "LOUDER"},
            {"C-\\", "WAIT"},
            {"m", "BREATH_SOUND"},
            {"Escape", "WAIT"},
            {"r", "AGAIN"},
            {"C-s", "WAIT"},
            {"q", "END"}
        };
        try (Tmux terminal = start("BLOCK true", "")) {
            terminal.awaitText(PLAYING);
            for (int i = 0; i < keys.length; i++) {
                terminal.press(keys[i][0]);
                int pressed = i + 1;
                terminal.await(keys[i][0], () -> gestures().size() >= pressed);
            }
            terminal.awaitText("status 0");
            assertThat(gestures())
                    .containsExactly(List.of(keys).stream().map(key -> key[1]).toArray(String[]::new));
            assertThat(terminal.screen()).contains("Stopped at 0:0");
            assertGivenBack(terminal);
        }
    }

    @Test
    void aPasteWaitsOnce() throws Exception {
        try (Tmux terminal = start("BLOCK true", "")) {
            terminal.awaitText(PLAYING);
            terminal.paste("quit, 99 times, and then some more of it. ".repeat(100));
            terminal.awaitText(TerminalText.WAITING);
            terminal.press("Right");
            terminal.await("NEXT", () -> gestures().contains("NEXT"));

            assertThat(gestures()).containsExactly("WAIT", "NEXT");
        }
    }

    @Test
    void theKeysAreShownAndHidden() throws Exception {
        try (Tmux terminal = start("BLOCK true", "")) {
            String before = terminal.awaitText(PLAYING);
            terminal.press("?");
            String keys = terminal.awaitText("hide the keys");
            assertThat(keys.lines()).hasSameSizeAs(before.lines().toList()).noneMatch(line -> line.contains("Seated"));
            Thread.sleep(2 * KeyDecoder.REPEAT_NANOS / 1_000_000);
            terminal.press("?");
            terminal.awaitText(PLAYING);
            assertThat(gestures()).isEmpty();
        }
    }

    /**
     * On a busy machine a step can come before the block is cleared, and pieces of its lines move to the history: see
     * docs/live-screen.md. Nothing else may stay, and nothing may be missing.
     */
    @Test
    void theBlockFollowsTheSizeAndNothingElseMoves() throws Exception {
        try (Tmux terminal = start("seq 40; echo before", "BLOCK true", "")) {
            terminal.awaitText(PLAYING);
            terminal.press("Space");
            terminal.awaitText(TerminalText.WAITING);
            List<String> fresh = written(terminal);
            Random random = new Random(18);
            for (int i = 0; i < 60; i++) {
                terminal.resize(COLUMNS.get(random.nextInt(COLUMNS.size())), ROWS.get(random.nextInt(ROWS.size())));
                Thread.sleep(random.nextInt(100));
            }
            terminal.resize(80, 12);
            terminal.await("as before", () -> isBlock(written(terminal), fresh));
            terminal.resize(80, 2);
            terminal.await("two rows", () -> terminal.screen().lines().noneMatch(line -> line.startsWith("Next:")));
        }
    }

    /** Returns whether a terminal shows what it should, possibly after pieces of lines of the block. */
    private static boolean isBlock(List<String> written, List<String> expected) {
        String block = String.join("\n", expected);
        int found = 0;
        for (String line : written) {
            if (found < expected.size() && line.equals(expected.get(found))) {
                found++;
            } else if (!line.matches("[━╸╺─ …]+") && !block.contains(line.replace("…", ""))) {
                return false;
            }
        }
        return found == expected.size();
    }

    /** What the terminal shows and has shown. A terminal of one row scrolls, which leaves empty lines. */
    private static List<String> written(Tmux terminal) throws Exception {
        return terminal.history()
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::stripTrailing)
                .toList();
    }

    @Test
    void aTerminalIsGivenBackAfterCtrlC() throws Exception {
        try (Tmux terminal = start("BLOCK true", ">out")) {
            terminal.awaitText(PLAYING);
            assertThat(terminal.cursorIsShown()).isTrue();
            terminal.press("C-c");
            terminal.awaitText("status 130");

            assertThat(terminal.screen())
                    .containsPattern(
                            "^before\\n\\nSeated twist, left side\\nStopped at \\d:\\d\\d\\. To continue from there:\\n  breathcue resume\\nstatus");
            assertGivenBack(terminal);
            assertThat(folder.resolve("out")).isEmptyFile();
        }
    }

    @Test
    void aTerminalIsGivenBackAfterACrash() throws Exception {
        try (Tmux terminal = start("BLOCK true", "")) {
            terminal.awaitText(PLAYING);
            terminal.press("s");
            terminal.awaitText("status 1");

            assertThat(terminal.history()).containsSubsequence("Stopped at 0:2", "IllegalStateException: crashed");
            assertGivenBack(terminal);
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void aTerminalIsGivenBackAfterASignal(String signal, int status) throws Exception {
        try (Tmux terminal = start("BLOCK true", "")) {
            terminal.awaitText(PLAYING);
            Program.text("bash", "-c", "kill -" + signal + " $(cat " + folder.resolve("pid") + ")");
            terminal.awaitText("status " + status);

            assertThat(terminal.screen()).contains("Stopped at 0:2");
            assertGivenBack(terminal);
        }
    }

    /** The shell goes on where the cursor was, above the block. What it says about the kill itself goes nowhere. */
    @Test
    void nothingOfTheBlockIsLeftAfterAKill() throws Exception {
        try (Tmux terminal = start("exec 3>&2 2>/dev/null; echo before", "BLOCK true", "2>&3")) {
            terminal.awaitText(PLAYING);
            Program.text("bash", "-c", "kill -KILL $(cat " + folder.resolve("pid") + ")");
            terminal.awaitText("status 137");

            terminal.await("a clean line", () -> terminal.screen().equals("before\nstatus 137"));
            String before = Files.readString(folder.resolve("stty.before"));
            terminal.await(
                    before,
                    () -> Program.text("bash", "-c", "stty -a <" + terminal.device())
                            .equals(before));
        }
    }

    @Test
    void whoeverComesBackFindsTheBlockAndTheKeysAgain() throws Exception {
        try (Tmux terminal = start("BLOCK true", "")) {
            terminal.awaitText(PLAYING);
            Program.text("bash", "-c", "kill -STOP $(cat " + folder.resolve("pid") + ")");
            Program.text("bash", "-c", "stty sane <" + terminal.device());
            Thread.sleep(LiveScreen.AWAY_NANOS / 1_000_000 + 200);
            Program.text("bash", "-c", "kill -CONT $(cat " + folder.resolve("pid") + ")");
            terminal.await(
                    "single keys",
                    () -> Program.text("bash", "-c", "stty -a <" + terminal.device())
                            .contains("-icanon"));
            terminal.press("Right");
            terminal.await("NEXT", () -> gestures().contains("NEXT"));
        }
    }

    @Test
    void linesHaveNoBlockAndKeysAllTheSame() throws Exception {
        try (Tmux terminal = start("LINES true", "2>err")) {
            terminal.await(
                    "a line",
                    () -> Files.exists(folder.resolve("err"))
                            && Files.readString(folder.resolve("err"))
                                    .contains("Seated twist, left side, 30 seconds\n"));
            terminal.press("Space");
            terminal.await("WAIT", () -> gestures().contains("WAIT"));
            terminal.await(
                    "the line for it",
                    () -> Files.readString(folder.resolve("err")).contains(TerminalText.WAITING));
            terminal.press("q");
            terminal.awaitText("status 0");

            assertThat(Files.readString(folder.resolve("err")).lines())
                    .startsWith(
                            TerminalText.introduction(KeyMode.SINGLE),
                            "Seated twist, left side, 30 seconds",
                            TerminalText.WAITING)
                    .noneMatch(line -> line.contains("\u001b"));
            assertGivenBack(terminal);
        }
    }

    @Test
    void inTheBackgroundItPlaysOnWithoutTheTerminal() throws Exception {
        try (Tmux terminal = start("BLOCK true", "& wait")) {
            terminal.awaitText("Seated twist, left side, 30 seconds");

            assertThat(terminal.screen())
                    .contains("There are no keys in the background. To stop, enter: kill "
                            + Files.readString(folder.resolve("pid")).strip())
                    .doesNotContain("━", "─");
        }
    }

    /** A shell that starts the demo in the middle of the first hold, with its streams and the rest of its line. */
    private Tmux start(String arguments, String rest) throws Exception {
        return start("echo before", arguments, rest);
    }

    /** The same after another command. */
    private Tmux start(String first, String arguments, String rest) throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        return Tmux.run(
                folder,
                """
                %s
                trap : INT
                %s
                stty -a >stty.before
                bash -c 'echo $$ >pid; exec "$@"' - %s -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -cp '%s' %s %s gestures 22 %s
                echo status $?
                stty -a >stty.after
                """.formatted(
                                // A background of its own, as in a shell that people type in.
                                rest.startsWith("&") ? "set -m" : "",
                                first,
                                java,
                                System.getProperty("java.class.path"),
                                ScreenDemo.class.getName(),
                                arguments,
                                rest),
                80,
                12);
    }

    private List<String> gestures() throws Exception {
        Path log = folder.resolve("gestures");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private void assertGivenBack(Tmux terminal) throws Exception {
        terminal.await(
                "the end",
                () -> Files.exists(folder.resolve("stty.after")) && Files.size(folder.resolve("stty.after")) > 0);
        assertThat(terminal.cursorIsShown()).isTrue();
        assertThat(folder.resolve("stty.after")).hasSameTextualContentAs(folder.resolve("stty.before"));
    }
}
