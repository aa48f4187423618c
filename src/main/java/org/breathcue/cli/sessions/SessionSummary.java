package org.breathcue.cli.sessions;

import java.util.List;
import java.util.Optional;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.session.SessionFile;
import org.breathcue.cli.session.SessionLoader;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Position;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.timeline.Timeline;

/**
 * A session that can be started by name, and what people choose it by.
 *
 * @param voice whom it wishes for
 * @param frames how long it is if nobody asks for another length
 * @param lengths how long it can be
 * @param positions in the order they first come, each once
 * @param props in the order they are needed
 */
record SessionSummary(
        String title,
        Optional<String> about,
        Optional<String> voice,
        int frameRate,
        long frames,
        LengthRange lengths,
        List<Position> positions,
        List<String> props) {
    SessionSummary {
        positions = List.copyOf(positions);
        props = List.copyOf(props);
    }

    /** What a session comes to; empty when it has errors, which are reported. */
    static Optional<SessionSummary> of(SessionFile file, SessionLoader workshop, Diagnostics diagnostics)
            throws CommandException {
        Optional<Script> read = workshop.read(file, SessionLoader.Kind.SESSION, Settings.NONE, diagnostics);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Script script = read.get();
        return workshop.lengths(file, script, diagnostics).map(lengths -> of(script, lengths));
    }

    private static SessionSummary of(Script script, SessionLoader.Lengths lengths) {
        Timeline own = lengths.own();
        Preflight preflight = Preflight.of(script);
        return new SessionSummary(
                script.title(),
                script.about(),
                script.voice().map(Script.Wish::word),
                own.frameRate(),
                own.frames(),
                lengths.possible(),
                preflight.positions().stream().distinct().toList(),
                preflight.props());
    }

    double seconds() {
        return (double) frames / frameRate;
    }
}
