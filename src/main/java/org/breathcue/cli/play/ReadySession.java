package org.breathcue.cli.play;

import java.nio.file.Path;
import java.util.Optional;
import org.breathcue.PreparedSession;
import org.breathcue.cli.console.Environment;
import org.breathcue.file.RegularFile;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.Place;
import org.breathcue.history.PlayedCommand;
import org.breathcue.history.PlayedScript;
import org.breathcue.history.Playing;

/**
 * A session that is ready to play.
 *
 * @param command the command that plays it from its beginning
 * @param stage the stage of the programme that it belongs to
 * @param earlier the place at which it was interrupted, if it goes on there
 */
record ReadySession(
        PreparedSession session, PlayedCommand command, Optional<HistoryEntry.Stage> stage, Optional<Place> earlier) {
    private static final String STANDARD_INPUT = "-";

    /** A session that is played by itself. */
    ReadySession(PreparedSession session, PlayedCommand command, Optional<Place> earlier) {
        this(session, command, Optional.empty(), earlier);
    }

    /** Returns what the history keeps of it. */
    Playing playing(Environment environment) {
        String text = session.text().text();
        return new Playing(
                session.timeline(),
                session.startFrame(),
                new PlayedScript(session.text().name(), session.text().sha256()),
                command,
                environment.here(),
                comesFromAStream() ? Optional.of(text) : Optional.empty(),
                earlier.flatMap(place -> place.entry().stage()).or(() -> stage),
                earlier);
    }

    /** Returns whether the script cannot be read again by its name. */
    private boolean comesFromAStream() {
        return command.name().equals("play")
                && (command.session().equals(STANDARD_INPUT) || RegularFile.isOpenAlready(Path.of(command.session())));
    }
}
