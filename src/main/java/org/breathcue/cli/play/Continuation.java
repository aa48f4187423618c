package org.breathcue.cli.play;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.breathcue.PreparedSession;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.cli.session.ShellText;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.history.Fingerprint;
import org.breathcue.history.History;
import org.breathcue.history.Place;
import org.breathcue.history.PlayedCommand;
import org.breathcue.timeline.Event;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** Prepares a session that was interrupted, with the options it was played with. */
final class Continuation {
    private static final String VOICE = "voice";
    private static final String STANDARD_INPUT = "-";

    private final History history;
    private final Environment environment;
    private final boolean quiet;

    Continuation(History history, Environment environment, boolean quiet) {
        this.history = history;
        this.environment = environment;
        this.quiet = quiet;
    }

    /** Reads the arguments of the command {@code play}. */
    private static final class StoredPlay {
        @Mixin
        private SessionOptions options = new SessionOptions();
    }

    /** Reads the arguments of the command {@code breathe}. */
    private static final class StoredBreathe {
        @Mixin
        private BreatheOptions options = new BreatheOptions();
    }

    /**
     * Returns the session at its place. If the session has changed since, it starts at the beginning of the step, and is a new one.
     *
     * @throws CommandException if the session cannot be prepared, or has changed and has no such step any more
     */
    ReadySession prepare(Place place) throws CommandException {
        PreparedSession session = prepared(place);
        PlayedCommand command = place.entry().command();
        if (Fingerprint.of(session.timeline()).equals(place.timeline())) {
            tell("Continuing at " + PlaceText.where(place) + ", where you stopped "
                    + PlaceText.when(place, history.clock()) + ".");
            return new ReadySession(session.goingOnAt(place.frame()), command, Optional.of(place));
        }
        long start = step(place, session)
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE,
                        "the session has changed, and has no step \"" + place.chapter()
                                + "\" any more; to play it from its beginning: " + ShellText.of(command)));
        tell("The session has changed since you stopped. Continuing at the start of \"" + place.chapter() + "\".");
        try {
            history.forget(place);
        } catch (IOException e) {
            throw new CommandException(ExitStatus.READ_OR_WRITE_FAILED, FileProblem.writing(history.file(), e));
        }
        return new ReadySession(session.goingOnAt(start), command, Optional.empty());
    }

    private PreparedSession prepared(Place place) throws CommandException {
        Environment there = environment.quiet(quiet).in(Path.of(place.folder()), place.text());
        PlayedCommand command = place.entry().command();
        PlayedCommand again = place.text().isPresent()
                ? new PlayedCommand(command.name(), STANDARD_INPUT, command.options())
                : command;
        String voice = place.entry().voice();
        if (!again.options().containsKey(VOICE)
                && environment.voices().find(voice).isPresent()) {
            // Another voice may be the usual one by now.
            again = again.with(VOICE, voice);
        }
        try {
            String[] arguments = again.arguments().toArray(String[]::new);
            if (again.name().equals("breathe")) {
                StoredBreathe stored = new StoredBreathe();
                CommandLine.ParseResult unused = parser(stored).parseArgs(arguments);
                return stored.options.prepare(there, List.of());
            }
            StoredPlay stored = new StoredPlay();
            CommandLine.ParseResult unused = parser(stored).parseArgs(arguments);
            return stored.options.prepare(there);
        } catch (ParameterException e) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "the session was played with options that are not known any more: " + e.getMessage());
        }
    }

    private static CommandLine parser(Object options) {
        return new CommandLine(options).setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Returns the start of the step in a session that has changed. */
    private static Optional<Long> step(Place place, PreparedSession session) {
        List<Long> starts = session.timeline().events(Event.Mark.class).stream()
                .filter(mark -> mark.name().equals(place.chapter()))
                .map(Event::startFrame)
                .toList();
        return starts.isEmpty()
                ? Optional.empty()
                : Optional.of(starts.get(Math.min(place.ordinal(), starts.size()) - 1));
    }

    private void tell(String line) {
        if (!quiet) {
            environment.err().println(PrintableText.of(line));
        }
    }
}
