package org.breathcue.cli.play;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.FailureReport;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.mpris.MediaControls;
import org.breathcue.terminal.LiveScreen;
import org.breathcue.terminal.ScreenSettings;
import org.breathcue.timeline.Timeline;

/**
 * The user interface of a live session: the screen and the keys, and the media keys. Also keeps the computer awake. Starts on a separate
 * thread after the first sound was played, so that it does not delay the sound.
 */
final class LiveUi implements AutoCloseable {
    private static final long POLL_MILLIS = 20;
    private static final long MOST_POLLS = 75;

    private final Supplier<Status> status;
    private final LiveScreen screen;
    private final KeepAwake awake;
    private final MediaControls media;

    private LiveUi(Supplier<Status> status, LiveScreen screen, KeepAwake awake, MediaControls media) {
        this.status = status;
        this.screen = screen;
        this.awake = awake;
        this.media = media;
    }

    /**
     * Starts the user interface when the first sound was played. Returns at once.
     *
     * @param status returns the current status; called ten times a second by other threads
     * @param gestures receives the gestures; called by other threads, must return at once
     * @param goingOn returns the command that continues from a frame; called by another thread
     * @param exits receives the status when a key or a signal ends the process; called by another thread
     */
    static LiveUi start(
            Timeline timeline,
            Supplier<Status> status,
            Consumer<Gesture> gestures,
            LongFunction<String> goingOn,
            IntConsumer exits,
            ScreenSettings settings,
            Environment environment) {
        IntConsumer exit = code -> {
            exits.accept(code);
            System.exit(code);
        };
        LiveScreen screen = new LiveScreen(
                timeline, status, gestures, exit, goingOn, settings, environment.terminal(), environment.err());
        MediaControls media = new MediaControls(timeline, status, gestures, environment.variables());
        LiveUi companions = new LiveUi(status, screen, new KeepAwake(environment), media);
        Thread thread = new Thread(companions::run, "screen");
        thread.setDaemon(true);
        // Without this thread, no key could end the session, so end the process.
        thread.setUncaughtExceptionHandler((ended, e) -> System.exit(new FailureReport(environment).report(e)));
        thread.start();
        return companions;
    }

    private void run() {
        try {
            awaitSound();
            awake.begin();
            media.begin();
            screen.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for the first sound, but only for a limited time, because the screen also shows problems with the device.
     */
    private void awaitSound() throws InterruptedException {
        Status first = status.get();
        Status now = first;
        for (int i = 0; i < MOST_POLLS && now.frame() == first.frame() && now.state() == first.state(); i++) {
            Thread.sleep(POLL_MILLIS);
            now = status.get();
        }
    }

    /** Restores the terminal, allows the computer to sleep, and lets go of the media keys. */
    @Override
    public void close() {
        screen.close();
        media.close();
        awake.close();
    }
}
