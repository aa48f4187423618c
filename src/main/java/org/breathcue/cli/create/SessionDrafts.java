package org.breathcue.cli.create;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.breathcue.Breathcue;
import org.breathcue.PreparedSession;
import org.breathcue.ScriptSource;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.catalog.StretchSummary;
import org.breathcue.compile.fit.LengthRange;

/** Compiles the script of a new session before it is written to a file. */
final class SessionDrafts {
    private final Breathcue breathcue;
    private final String name;
    private final Path folder;

    /**
     * @param name the path of the file that will be written, for messages
     * @param folder the folder it will be written to
     */
    SessionDrafts(Breathcue breathcue, String name, Path folder) {
        this.breathcue = breathcue;
        this.name = name;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Returns the stretches a session can have. */
    List<StretchSummary> stretches() {
        return StretchSummary.all(breathcue.catalog().library());
    }

    List<String> stretchNames() {
        return breathcue.catalog().library().names();
    }

    /** Prepares the session of a script. */
    PreparedSession prepare(String text) throws SessionException {
        return breathcue.prepare(request(text));
    }

    /** Returns the lengths that the session of a script can have. */
    LengthRange lengths(NewScript script) throws SessionException {
        return breathcue.lengths(request(naming(script).text())).possible();
    }

    /** Adds the props of its stretches to a script, which names them at the start. */
    NewScript naming(NewScript script) throws SessionException {
        return script.needing(breathcue.preflight(request(script.text())).props());
    }

    private SessionRequest request(String text) {
        return SessionRequest.of(new ScriptSource.Text(name, text, Optional.of(folder)));
    }
}
