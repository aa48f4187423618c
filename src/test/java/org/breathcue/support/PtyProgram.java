package org.breathcue.support;

import static org.assertj.core.api.Assertions.fail;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** A program that runs in a pseudo-terminal of its own, which a test types into and reads from. For Linux. */
public final class PtyProgram implements Closeable {
    private static final int MOST_SECONDS = 120;
    private static final int POLL_MILLIS = 20;
    private static final int POLLS_AFTER_END = 250;

    /** Tells the settings of the terminal before and after, and the exit status. */
    private static final String SHELL =
            "trap : INT; stty -g >stty.before; \"$@\"; status=$?; stty -g >stty.after; echo \"status $status\"";

    private final Path folder;
    private final JniNativePty pty;
    private final Process process;
    private final StringBuilder output = new StringBuilder();

    private PtyProgram(Path folder, JniNativePty pty, Process process) {
        this.folder = folder;
        this.pty = pty;
        this.process = process;
    }

    /**
     * Starts a program in a terminal of 80 columns and 24 rows. Skips the test where {@code setsid} is missing.
     *
     * @param folder the current folder of the program
     * @param variables are added to the environment variables of this process
     */
    public static PtyProgram start(Path folder, Map<String, String> variables, List<String> command)
            throws IOException {
        Program.require("setsid");
        Program.require("stty");
        JniNativePty pty = (JniNativePty) new JniTerminalProvider().open(null, Size.of(80, 24));
        List<String> words = new ArrayList<>(List.of("setsid", "--ctty", "--wait", "sh", "-c", SHELL, "sh"));
        words.addAll(command);
        File device = new File(pty.getName());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(device)
                .redirectOutput(device)
                .redirectError(device);
        builder.environment().keySet().removeAll(List.of("INSIDE_EMACS", "COLORTERM", "NO_COLOR"));
        builder.environment().putAll(variables);
        PtyProgram program = new PtyProgram(folder, pty, builder.start());
        Thread reader = new Thread(program::read, "pty");
        reader.setDaemon(true);
        reader.start();
        return program;
    }

    private void read() {
        byte[] buffer = new byte[4096];
        // Not closed: closing the terminal does that.
        InputStream in = pty.getMasterInput();
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                synchronized (output) {
                    // A character that is cut in two is of no interest here.
                    output.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // The program has ended, and nobody holds the other end any more.
        }
    }

    /** Returns everything that the program has written to the terminal, and the echo of what was typed. */
    public String output() {
        synchronized (output) {
            return output.toString();
        }
    }

    /** Types a text. */
    public void type(String text) throws IOException {
        pty.getMasterOutput().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until the program has written a text. Fails if the program ends without it. */
    public void awaitText(String text) throws InterruptedException {
        long polls = MOST_SECONDS * 1000 / POLL_MILLIS;
        while (polls-- > 0) {
            if (output().contains(text)) {
                return;
            }
            if (!process.isAlive()) {
                // What it wrote at last may still be on its way.
                polls = Math.min(polls, POLLS_AFTER_END);
            }
            Thread.sleep(POLL_MILLIS);
        }
        fail("never: " + text + "; the program wrote\n" + output());
    }

    /** Waits until the program has ended, and returns its exit status. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            fail("does not end; the program wrote\n" + output());
        }
        awaitText("status ");
        return output().lines()
                .filter(line -> line.matches(".*status \\d+"))
                .mapToInt(line -> Integer.parseInt(line.replaceFirst(".*status ", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the current settings of the terminal, as {@code stty} writes them. */
    public String settings() throws IOException, InterruptedException {
        return Program.text("stty", "-F", pty.getName(), "-g").strip();
    }

    /** Returns the settings of the terminal before the program started, as {@code stty} writes them. */
    public String settingsBefore() throws IOException {
        return Files.readString(folder.resolve("stty.before"));
    }

    /** Returns the settings of the terminal after the program ended. */
    public String settingsAfter() throws IOException {
        return Files.readString(folder.resolve("stty.after"));
    }

    /** Returns the process ID of the Java that runs in the terminal. */
    public long javaPid() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        pty.close();
    }
}
