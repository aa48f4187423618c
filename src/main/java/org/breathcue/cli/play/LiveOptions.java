package org.breathcue.cli.play;

import java.util.Optional;
import org.breathcue.LiveSession;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.InterruptibleTask;
import org.breathcue.cli.session.PreflightPrinter;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.device.LineStatistics;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.duration.DurationText;
import org.breathcue.live.Ending;
import org.breathcue.pcm.Outcome;
import org.breathcue.terminal.ScreenSettings;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for live playback: the device, and what the terminal shows. */
final class LiveOptions {
    /** For the last sound to fade, and the history to be written. */
    private static final long MOST_MILLIS_TO_END = 3000;

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Mixin
    private ListenOption listen = new ListenOption();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "audio device: its number or part of its name, as listed by breathcue devices")
    private @Nullable String device;

    @Option(names = "--stats", description = "print playback statistics at the end, as one line of JSON")
    private boolean stats;

    @Option(names = "--no-history", description = "do not add the session to the history, nor remember where it stops")
    private boolean noHistory;

    @Option(
            names = "--events",
            description = "write events to standard output and read gestures from standard input, as lines of JSON;"
                    + " no keys are read")
    private boolean events;

    /** Returns whether the session becomes a part of the history. */
    boolean keepsHistory() {
        return !noHistory;
    }

    boolean quiet() {
        return screen.quiet();
    }

    /** Returns whether an option is given that only has an effect during live playback. */
    boolean asksForPlaying() {
        return device != null || stats || events || screen.plain() || listen.strictness() != null;
    }

    /** Returns whether standard input and output are used for gestures and events. */
    boolean events() {
        return events;
    }

    /** Starts to open the keyboard, if keys will be read, so that they are not echoed during the preparation. */
    KeysAhead keysAhead(Environment environment) {
        return KeysAhead.start(environment.terminal(), !events);
    }

    /** Plays a session until it ends or is stopped. */
    void play(ReadySession ready, Environment environment) throws CommandException {
        PreparedSession session = ready.session();
        ScreenSettings shown = screen.settings(environment, !events);
        boolean answers = events || shown.keys();
        try (LiveSession live = session.liveOn(device, answers || listen.strictness() != null)) {
            introduce(session, environment);
            Optional<Listening> listening = Optional.ofNullable(listen.strictness())
                    .flatMap(strictness -> Listening.start(strictness, live, environment));
            if (!answers && listening.isEmpty()) {
                live.unattended();
            }
            SessionKeeper keeper = SessionKeeper.begin(ready, live, !noHistory, environment);
            Playback playback = events ? Playback.withEvents(live, session, environment) : Playback.of(live);
            try {
                InterruptibleTask.run(
                        () -> play(live, playback, keeper, session, shown, environment),
                        live::stop,
                        MOST_MILLIS_TO_END);
            } finally {
                listening.ifPresent(Listening::close);
            }
            playback.check();
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    private Outcome play(
            LiveSession live,
            Playback playback,
            SessionKeeper keeper,
            PreparedSession session,
            ScreenSettings shown,
            Environment environment)
            throws SessionException {
        LiveUi ui = LiveUi.start(
                session.timeline(),
                live::status,
                live::gesture,
                keeper::commandToGoOn,
                keeper::exits,
                shown,
                environment);
        Ending ending = Ending.DEVICE_LOST;
        try {
            Outcome outcome = playback.play();
            ending = live.ending(outcome);
            return outcome;
        } finally {
            keeper.end(ending);
            ui.close();
            keeper.tellProblem();
            live.statistics().ifPresent(statistics -> tell(statistics, environment));
        }
    }

    private void tell(LineStatistics statistics, Environment environment) {
        if (stats) {
            environment.err().println(StatisticsJson.of(statistics));
        }
    }

    private void introduce(PreparedSession session, Environment environment) {
        SafetyNote.tellOnce(environment);
        if (screen.quiet()) {
            return;
        }
        Timeline heard = session.heard();
        environment
                .err()
                .println(PrintableText.of(heard.title()) + ", "
                        + DurationText.clockWithMillis(heard.frames(), heard.frameRate())
                                .replaceFirst("\\.\\d+$", ""));
        PreflightPrinter.print(session.preflight(), environment.err());
    }
}
