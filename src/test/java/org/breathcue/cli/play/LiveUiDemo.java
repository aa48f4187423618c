package org.breathcue.cli.play;

import org.breathcue.cli.console.Environment;
import org.breathcue.support.Sessions;
import org.breathcue.terminal.ScreenSettings;

/** A program that shows a session whose player fails as soon as its status is read, and would then go on for 20 seconds. */
final class LiveUiDemo {
    private LiveUiDemo() {}

    public static void main(String[] arguments) throws InterruptedException {
        LiveUi.start(
                new Sessions().timeline(Sessions.seconds(60), 0),
                () -> {
                    throw new IllegalStateException("planted");
                },
                gesture -> {},
                frame -> "",
                status -> {},
                new ScreenSettings(ScreenSettings.Form.LINES, false, false),
                Environment.ofProcess(System.out));
        Thread.sleep(20_000);
    }
}
