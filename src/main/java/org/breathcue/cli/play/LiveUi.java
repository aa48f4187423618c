package org.breathcue.cli.play;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.FailureReport;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.terminal.LiveScreen;
import org.breathcue.terminal.ScreenSettings;
import org.breathcue.timeline.Timeline;

/**
 * What goes along with a session while it plays: the screen, the keys, and a machine that stays awake. All of it begins once
 * something is heard, on a thread of its own, so that no word comes later for it.
 */
final class LiveUi implements AutoCloseable {
    private static final long POLL_MILLIS = 20;
    private static final long MOST_POLLS = 75;

    private final Supplier<Status> status;
    private final LiveScreen screen;
    private final KeepAwake awake;

    private LiveUi(Supplier<Status> status, LiveScreen screen, KeepAwake awake) {
        this.status = status;
        this.screen = screen;
        this.awake = awake;
    }

    /**
     * Begins as soon as something is heard, and returns at once.
     *
     * @param status what is heard; called from another thread, ten times a second
     * @param gestures what the listener asks for; called from another thread, which it must not keep waiting
     */
    static LiveUi start(
            Timeline timeline,
            Supplier<Status> status,
            Consumer<Gesture> gestures,
            ScreenSettings settings,
            Environment environment) {
        LiveScreen screen = new LiveScreen(
                timeline,
                status,
                gestures,
                () -> System.exit(ExitStatus.INTERRUPTED),
                settings,
                environment.terminal(),
                environment.err());
        LiveUi companions = new LiveUi(status, screen, new KeepAwake(environment));
        Thread thread = new Thread(companions::run, "screen");
        thread.setDaemon(true);
        // Without this thread no key ends the session.
        thread.setUncaughtExceptionHandler((ended, e) -> System.exit(new FailureReport(environment).report(e)));
        thread.start();
        return companions;
    }

    private void run() {
        try {
            awaitSound();
            awake.begin();
            screen.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not for ever: a device that takes no sound is something to show. */
    private void awaitSound() throws InterruptedException {
        Status first = status.get();
        Status now = first;
        for (int i = 0; i < MOST_POLLS && now.frame() == first.frame() && now.state() == first.state(); i++) {
            Thread.sleep(POLL_MILLIS);
            now = status.get();
        }
    }

    /** Gives the terminal back and lets the machine sleep. */
    @Override
    public void close() {
        screen.close();
        awake.close();
    }
}
