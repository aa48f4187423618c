package org.breathcue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.breathcue.cli.Run;
import org.breathcue.support.AssertionCounter;
import org.breathcue.support.Folders;
import org.breathcue.support.InstalledProgram;
import org.breathcue.support.Program;
import org.breathcue.support.PtyProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sends signals at random moments to the program, which runs as a process in the environment of a random attack. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
final class KilledAttackTest {
    private static final int ALL_RUNS = 8;
    private static final int RUNS = Integer.getInteger("breathcue.kills.runs", ALL_RUNS);
    private static final int FIRST = Integer.getInteger("breathcue.kills.first", 0);
    private static final int MOST_SECONDS = 60;

    /** A little more than a start takes, so that some signals come before and some after the file is opened. */
    private static final int MOST_MILLIS_BEFORE = 1500;

    /** Less than the export of the long session takes. */
    private static final int MOST_MILLIS_WRITING = 300;

    private static final List<String> SIGNALS = List.of("KILL", "KILL", "TERM", "INT", "HUP", "USR1");

    private static final List<String> PLAYER_SIGNALS = List.of("HUP", "USR1", "TERM", "INT");

    /** A session that takes a few seconds to export. */
    private static final String LONG =
            "{ \"title\": \"Long\", \"steps\": [{ \"say\": \"Hello.\" }, { \"name\": \"Rest\", \"hold\": \"200 min\" }] }";

    private static final String SHORT = "{ \"title\": \"Short\", \"steps\": [{ \"say\": \"Hello.\" }] }";

    @TempDir
    private Path temp;

    @Test
    void aSignalAtAnyMomentLosesNothing() throws Exception {
        Program.require("mkfifo");
        Program.require("kill");
        AssertionCounter counter = new AssertionCounter();
        InstalledProgram program = InstalledProgram.in(Files.createDirectory(temp.resolve("program")));
        for (int seed = FIRST; seed < FIRST + RUNS; seed++) {
            Random random = new Random(seed);
            Path folder = Files.createDirectory(temp.resolve("k" + seed));
            if (seed % 4 == 3) {
                killPlaying(seed, folder, program, random, counter);
            } else {
                killExport(seed, folder, program, random, counter);
            }
            Folders.delete(folder);
        }
        if (RUNS >= ALL_RUNS) {
            counter.assertAtLeast(Map.of(
                    "output without a trace", ALL_RUNS - 2,
                    "file as before", 60,
                    "no part", ALL_RUNS - ALL_RUNS / 4,
                    "terminal as before", 2,
                    "ended by itself", 2,
                    "ended by a signal", 2,
                    "part left by a kill", 1,
                    "new file", 2,
                    "complete output", 2));
        }
    }

    private void killExport(int seed, Path folder, InstalledProgram program, Random random, AssertionCounter counter)
            throws Exception {
        AttackedFolder attacked = AttackedFolder.in(folder, random);
        // However fast the machine is, some are killed while they write, and some are not killed.
        boolean whileWriting = seed % 4 == 0;
        boolean toTheEnd = seed % 4 == 1;
        Files.writeString(folder.resolve("long.json"), toTheEnd ? SHORT : LONG);
        String file = AttackedCommand.pick(List.of("new.wav", "new.flac", AttackedFolder.OLD), random);
        AttackedCommand command = new AttackedCommand(
                List.of("export", "long.json", "-o", file, "--captions", "new.srt", "--voice", "counting"),
                Optional.of(file));
        Map<String, String> variables = AttackedEnvironment.of(folder, random);
        String signal = whileWriting ? "KILL" : AttackedCommand.pick(SIGNALS, random);
        int millis = random.nextInt(whileWriting ? MOST_MILLIS_WRITING : MOST_MILLIS_BEFORE);
        String what = "kill " + seed + " with " + signal + " after " + millis + " ms: " + command.words() + " with "
                + attacked.changed() + " and " + variables;
        Invariants invariants = new Invariants(what, attacked, attacked.snapshot(), counter);
        Files.createDirectory(folder.resolve("temp"));

        Process process = started(program, folder, variables, command.words());
        while (whileWriting && process.isAlive() && !isWriting(folder)) {
            Thread.sleep(5);
        }
        process.waitFor(toTheEnd ? 1000L * MOST_SECONDS : millis, TimeUnit.MILLISECONDS);
        Program.text("sh", "-c", "kill -" + signal + " " + process.pid() + " || true");

        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                .as("%s ends", what)
                .isTrue();
        boolean killed = process.exitValue() == 137;
        counter.count(process.exitValue() > 128 ? "ended by a signal" : "ended by itself");
        invariants.assertPlain(Files.readString(folder.resolve("told")));
        // After HUP, TERM and INT nothing is left; after KILL only what the next export removes.
        invariants.assertFiles(command, killed ? Optional.empty() : Optional.of(process.exitValue()));
        Run again = Run.in(
                Run.environment(SHORT, Path.of("").toAbsolutePath(), folder, variables),
                OutputStream.nullOutputStream(),
                "export",
                "-",
                "-o",
                file,
                "--voice",
                "counting");
        assertThat(again.status())
                .as("the export after %s: %s", what, again.err())
                .isZero();
        invariants.assertNoParts();
        assertThat(Folders.names(folder.resolve("temp")))
                .as("temporary folder after %s", what)
                .isEmpty();
    }

    private static boolean isWriting(Path folder) throws IOException {
        return Folders.names(folder).stream().anyMatch(name -> name.endsWith(".part"));
    }

    private static Process started(
            InstalledProgram program, Path folder, Map<String, String> variables, List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>(
                program.java("-XX:-UsePerfData", "-Djava.io.tmpdir=" + folder.resolve("temp"), "-Duser.home=?"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile());
        builder.environment().keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"));
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** Kills a player on a terminal. It must leave the terminal as it found it, unless it had no time to. */
    private void killPlaying(int seed, Path folder, InstalledProgram program, Random random, AssertionCounter counter)
            throws Exception {
        Files.writeString(folder.resolve("long.json"), LONG);
        AttackedFolder attacked = new AttackedFolder(folder, List.of());
        // The first numbers of neighbouring seeds are alike, so they would choose the same signal.
        String signal = PLAYER_SIGNALS.get(seed / 4 % PLAYER_SIGNALS.size());
        String terminal = AttackedCommand.pick(List.of("xterm-kitty", "foot", "xterm-256color", "dumb"), random);
        int millis = random.nextInt(MOST_MILLIS_BEFORE);
        String what = "kill " + seed + " with " + signal + " after " + millis + " ms: play on " + terminal;
        Invariants invariants = new Invariants(what, attacked, attacked.snapshot(), counter);
        Map<String, String> variables = new TreeMap<>(program.variables());
        variables.put("TERM", terminal);
        List<String> command = Stream.concat(
                        program.java().stream(), Stream.of("play", "long.json", "--voice", "counting"))
                .toList();
        try (PtyProgram pty = PtyProgram.start(folder, variables, command)) {
            pty.awaitText("Long");
            Thread.sleep(millis);
            Program.text("kill", "-" + signal, String.valueOf(pty.javaPid()));
            assertThat(pty.awaitEnd()).as(what).isGreaterThan(128);
            counter.count("terminal as before");
            assertThat(pty.settingsAfter()).as("terminal after %s", what).isEqualTo(pty.settingsBefore());
            String output = pty.output();
            assertThat(output.lastIndexOf("\u001b[?25l"))
                    .as("the cursor is shown after %s", what)
                    .isLessThanOrEqualTo(output.lastIndexOf("\u001b[?25h"));
            invariants.assertPlain(output);
        }
    }
}
