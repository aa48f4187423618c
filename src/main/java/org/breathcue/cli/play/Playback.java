package org.breathcue.cli.play;

import java.io.IOException;
import java.util.Optional;
import org.breathcue.LiveSession;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.live.Ending;
import org.breathcue.live.Gesture;
import org.breathcue.live.event.EventStream;
import org.breathcue.pcm.Outcome;

/** One playing of a live session, with its events on standard output if they are asked for. */
final class Playback {
    private final LiveSession live;
    private final Optional<EventStream> events;

    private Playback(LiveSession live, Optional<EventStream> events) {
        this.live = live;
        this.events = events;
    }

    /** Returns a playback without events. */
    static Playback of(LiveSession live) {
        return new Playback(live, Optional.empty());
    }

    /** Starts to write events to standard output, and to read gestures from standard input. */
    static Playback withEvents(LiveSession live, PreparedSession session, Environment environment) {
        EventStream.Listener listener = new EventStream.Listener() {
            @Override
            public void gesture(Gesture gesture) {
                live.gesture(gesture);
            }

            @Override
            public void unattended() {
                live.unattended();
            }
        };
        return new Playback(
                live,
                Optional.of(EventStream.start(
                        session.timeline(),
                        session.startFrame(),
                        live.trail(),
                        live::status,
                        listener,
                        environment.in(),
                        environment.bytes())));
    }

    /** Plays the session to its end, or until it is stopped. */
    Outcome play() throws SessionException {
        try {
            Outcome outcome = live.play();
            end(live.ending(outcome), "");
            return outcome;
        } catch (SessionException e) {
            end(Ending.DEVICE_LOST, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void end(Ending ending, String reason) {
        events.ifPresent(stream -> stream.end(ending, reason));
    }

    /**
     * Checks that the events were written.
     *
     * @throws CommandException if not, for another reason than a reader that went away
     */
    void check() throws CommandException {
        Optional<IOException> failure = events.flatMap(EventStream::failure);
        if (failure.isPresent()) {
            throw new CommandException(
                    ExitStatus.READ_OR_WRITE_FAILED,
                    "cannot write to standard output: " + FileProblem.reason(failure.get()));
        }
    }
}
