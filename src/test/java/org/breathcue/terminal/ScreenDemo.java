package org.breathcue.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.unpack.LibraryFolders;

/**
 * The screen and the keys with a player that only pretends: a program of its own, to look at and to test in a terminal.
 * {@code s} makes it crash. Arguments: the form, whether there are colours, the file that gestures are written to, and the second
 * to start at.
 */
final class ScreenDemo {
    private ScreenDemo() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path log = Path.of(arguments[2]);
        long start = (long) (Double.parseDouble(arguments[3]) * Evening.TIMELINE.frameRate());
        PretendedPlayer player = new PretendedPlayer(Evening.TIMELINE, start, System::nanoTime);
        Thread main = Thread.currentThread();
        LiveScreen screen = new LiveScreen(
                Evening.TIMELINE,
                player::status,
                gesture -> {
                    append(log, gesture + "\n");
                    player.gesture(gesture);
                    if (gesture == Gesture.SKIP_SIDE) {
                        main.interrupt();
                    }
                },
                System::exit,
                frame -> "breathcue resume",
                new ScreenSettings(ScreenSettings.Form.valueOf(arguments[0]), true, Boolean.parseBoolean(arguments[1])),
                new SystemTerminal(System.getenv(), new LibraryFolders(List.of(log.resolveSibling("native")))),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        Thread thread = new Thread(screen, "screen");
        thread.setDaemon(true);
        thread.start();
        try (screen) {
            while (player.status().state() != Status.State.ENDED) {
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException("crashed, as asked for", e);
        }
    }

    private static void append(Path log, String text) {
        try {
            Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
