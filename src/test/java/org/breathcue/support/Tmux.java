package org.breathcue.support;

import static org.assertj.core.api.Assertions.fail;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A terminal whose screen can be read and whose keys can be pressed: a private tmux server with one pane. */
public final class Tmux implements Closeable {
    private static final int MOST_MILLIS = 60_000;
    private static final int POLL_MILLIS = 50;

    private static final AtomicInteger SERVERS = new AtomicInteger();

    private final Path socket;

    private Tmux(Path socket) {
        this.socket = socket;
    }

    /** Runs a shell script in a terminal of the given size. Skips the test if tmux is missing. */
    public static Tmux run(Path folder, String script, int columns, int rows) throws IOException, InterruptedException {
        Program.require("tmux");
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        // A server that is being stopped still answers at its socket, so each has another one.
        Tmux tmux = new Tmux(folder.resolve("tmux." + SERVERS.incrementAndGet()));
        tmux.command(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                String.valueOf(columns),
                "-y",
                String.valueOf(rows),
                "-c",
                folder.toString(),
                "bash " + file + "; sleep 1000");
        return tmux;
    }

    /** Presses keys, given by their tmux names. */
    public void press(String... keys) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(keys));
        command(words.toArray(String[]::new));
    }

    /** Pastes a text, with bracketed paste if the program has turned it on. */
    public void paste(String text) throws IOException, InterruptedException {
        command("set-buffer", text);
        command("paste-buffer", "-p");
    }

    public void resize(int columns, int rows) throws IOException, InterruptedException {
        command("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
    }

    /** Returns the visible screen without empty lines at the end. */
    public String screen() throws IOException, InterruptedException {
        return command("capture-pane", "-p").stripTrailing();
    }

    /** Returns the screen including lines that have scrolled away. */
    public String history() throws IOException, InterruptedException {
        return command("capture-pane", "-p", "-S", "-").stripTrailing();
    }

    public boolean cursorIsShown() throws IOException, InterruptedException {
        return command("display-message", "-p", "#{cursor_flag}").strip().equals("1");
    }

    /** Returns the device file of the terminal. */
    public String device() throws IOException, InterruptedException {
        return command("display-message", "-p", "#{pane_tty}").strip();
    }

    /** Waits until the terminal shows a text. */
    public String awaitText(String text) throws Exception {
        await(text, () -> screen().contains(text));
        return screen();
    }

    /** Waits until a condition is true. If it stays false, fails with the contents of the screen. */
    public void await(String what, Callable<Boolean> holds) throws Exception {
        for (int i = 0; i < MOST_MILLIS / POLL_MILLIS; i++) {
            if (holds.call()) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
        fail("never: " + what + "; the terminal shows\n" + screen());
    }

    @Override
    public void close() throws IOException {
        try {
            command("kill-server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(words));
        return Program.text(command.toArray(String[]::new));
    }
}
