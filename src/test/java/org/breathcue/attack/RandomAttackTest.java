package org.breathcue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.Environment;
import org.breathcue.support.AssertionCounter;
import org.breathcue.support.Folders;
import org.breathcue.support.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands in this process, on files and in environments of random attacks. */
final class RandomAttackTest {
    private static final int ALL_RUNS = 70;
    private static final int RUNS = Integer.getInteger("breathcue.attack.runs", ALL_RUNS);
    private static final int FIRST = Integer.getInteger("breathcue.attack.first", 0);

    /** The longest that a command may take on a busy machine. A command that waits for a pipe never ends. */
    private static final int MOST_SECONDS = 60;

    @TempDir
    private Path temp;

    /** An installed library without sessions, so that listing all of them takes no time. */
    @TempDir
    private Path library;

    @Test
    void everyAttackIsWithstood() throws Exception {
        Program.require("mkfifo");
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        Folders.copy(Path.of("audio"), library.resolve("audio"));
        AssertionCounter counter = new AssertionCounter();
        ExecutorService thread = Executors.newCachedThreadPool(work -> {
            Thread daemon = new Thread(work, "attack");
            daemon.setDaemon(true);
            return daemon;
        });
        for (int seed = FIRST; seed < FIRST + RUNS; seed++) {
            attack(seed, thread, counter);
        }
        thread.shutdownNow();
        if (RUNS >= ALL_RUNS) {
            counter.assertAtLeast(Map.of(
                    "output without a trace", ALL_RUNS,
                    "no part", ALL_RUNS,
                    "file as before", 700,
                    "complete output", 4,
                    "new file", 1,
                    "success", 8,
                    "failure", 30));
        }
    }

    private void attack(int seed, ExecutorService thread, AssertionCounter counter) throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createDirectory(temp.resolve("a" + seed));
        AttackedFolder attacked = AttackedFolder.in(folder, random);
        AttackedCommand command = AttackedCommand.finite(random);
        Map<String, String> variables = AttackedEnvironment.of(folder, random);
        String what = "attack " + seed + ": " + command.words() + " with " + attacked.changed() + " and " + variables;
        Invariants invariants = new Invariants(what, attacked, attacked.snapshot(), counter);
        String input = "{ \"title\": \"In\", \"steps\": [{ \"say\": \"Hi.\" }] }";
        Environment environment = Run.environment(input, library, folder, variables);
        Future<Run> running = thread.submit(() -> Run.in(
                environment, OutputStream.nullOutputStream(), command.words().toArray(String[]::new)));
        Run run = ended(running, what);
        counter.count(run.status() == 0 ? "success" : "failure");
        assertThat(run.status()).as("status of %s\n%s", what, run.err()).isBetween(0, 4);
        assertThat(run.status() == 0 || !run.err().isBlank() || !run.out().isBlank())
                .as("a failure of %s is told", what)
                .isTrue();
        invariants.assertPlain(run.out().replace(folder.toString(), "") + run.err());
        invariants.assertFiles(command, Optional.of(run.status()));
        invariants.assertNoParts();
        Folders.delete(folder);
    }

    private static Run ended(Future<Run> running, String what) throws InterruptedException, ExecutionException {
        try {
            return running.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("does not end: " + what, e);
        }
    }
}
