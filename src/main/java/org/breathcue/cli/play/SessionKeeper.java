package org.breathcue.cli.play;

import java.io.IOException;
import java.util.Optional;
import org.breathcue.LiveSession;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.session.ShellText;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.duration.DurationText;
import org.breathcue.history.History;
import org.breathcue.history.SessionRecorder;
import org.breathcue.live.Ending;

/** Keeps the place of a session while it is played, and its entry in the history. Tells once if that fails. */
final class SessionKeeper {
    private static final int HANGUP = 129;
    private static final String RESUME = "breathcue resume";

    private final ReadySession ready;
    private final Optional<SessionRecorder> recorder;
    private final Environment environment;
    private boolean told;
    private volatile boolean terminalClosed;

    private SessionKeeper(ReadySession ready, Optional<SessionRecorder> recorder, Environment environment) {
        this.ready = ready;
        this.recorder = recorder;
        this.environment = environment;
    }

    /**
     * Begins to keep a session that is about to start.
     *
     * @param wanted whether anything is kept
     * @throws CommandException if the session was interrupted, and another process continues it already
     */
    static SessionKeeper begin(ReadySession ready, LiveSession live, boolean wanted, Environment environment)
            throws CommandException {
        Optional<History> history = wanted ? environment.history() : Optional.empty();
        history.ifPresent(SessionKeeper::settle);
        SessionKeeper keeper = new SessionKeeper(
                ready,
                history.map(kept -> new SessionRecorder(kept, ready.playing(environment), live::heard, live::status)),
                environment);
        if (keeper.recorder.isPresent() && !keeper.recorder.get().begin()) {
            throw new CommandException(
                    ExitStatus.USAGE, "this session is being played already, or was continued since it was stopped");
        }
        keeper.tellProblem();
        return keeper;
    }

    /** Adds the sessions of processes that are gone. If that fails, the next command tries again. */
    private static void settle(History history) {
        try {
            history.settle();
        } catch (IOException e) {
            // The recorder of this session reports what is wrong.
        }
    }

    /** Returns the command that continues the session from a frame. */
    String commandToGoOn(long frame) {
        if (recorder.map(SessionRecorder::keepsPlace).orElse(false)) {
            return RESUME;
        }
        int frameRate = ready.session().timeline().frameRate();
        return ShellText.of(ready.command().with("from", DurationText.clock(frame / frameRate)));
    }

    /** Notes that a key or a signal ends the process with a status. */
    void exits(int status) {
        terminalClosed |= status == HANGUP;
    }

    void end(Ending ending) {
        recorder.ifPresent(
                kept -> kept.end(terminalClosed && ending == Ending.STOPPED ? Ending.TERMINAL_CLOSED : ending));
    }

    /** Says why something could not be written, unless that was said already. */
    void tellProblem() {
        Optional<String> problem = recorder.flatMap(SessionRecorder::problem);
        if (problem.isPresent() && !told) {
            told = true;
            environment
                    .err()
                    .println(PrintableText.of("breathcue: " + problem.get() + "; the session is not in the history"));
        }
    }
}
