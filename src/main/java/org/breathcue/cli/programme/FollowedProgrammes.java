package org.breathcue.cli.programme;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.Breathcue;
import org.breathcue.Programmes;
import org.breathcue.Programmes.ProgrammeFile;
import org.breathcue.SessionException;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.history.History;
import org.breathcue.history.HistoryEntry;
import org.breathcue.programme.Course;
import org.breathcue.programme.DoneSession;
import org.breathcue.programme.start.ProgrammeStarts;
import org.jspecify.annotations.Nullable;

/** The programmes that the listener follows, with their weeks. */
final class FollowedProgrammes {
    private final Environment environment;
    private final Programmes programmes;
    private final ProgrammeStarts starts;
    private final ZonedDateTime now;
    private @Nullable List<DoneSession> done;

    /** @throws CommandException if there is no folder in which programmes can be kept */
    FollowedProgrammes(Breathcue breathcue, Environment environment) throws CommandException {
        this.environment = environment;
        this.programmes = breathcue.programmes();
        this.starts = environment
                .stateFolder()
                .map(ProgrammeStarts::in)
                .orElseThrow(() -> new CommandException(
                        ExitStatus.READ_OR_WRITE_FAILED,
                        "there is no home folder in which programmes can be kept; set XDG_STATE_HOME"));
        this.now = ZonedDateTime.now(environment.history().map(History::clock).orElseGet(Clock::systemDefaultZone))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** A programme with its weeks for this listener. */
    record Followed(ProgrammeFile file, Course course) {
        String name() {
            return file.programme().name();
        }

        String title() {
            return file.programme().title();
        }
    }

    ZonedDateTime now() {
        return now;
    }

    /** Reads a programme by its name or path. */
    ProgrammeFile read(String name) throws CommandException {
        try {
            return programmes.read(name);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    /** Returns when the programme was started; empty if it is not followed. */
    Optional<ZonedDateTime> started(ProgrammeFile programme) throws CommandException {
        return Optional.ofNullable(starts().get(programme.programme().name()));
    }

    private Map<String, ZonedDateTime> starts() throws CommandException {
        try {
            return starts.all();
        } catch (IOException e) {
            throw new CommandException(ExitStatus.READ_OR_WRITE_FAILED, FileProblem.reading(starts.file(), e));
        }
    }

    /** Starts a programme, or forgets it if {@code started} is empty. */
    void put(ProgrammeFile programme, Optional<ZonedDateTime> started) throws CommandException {
        try {
            starts.put(programme.programme().name(), started);
        } catch (IOException e) {
            throw CommandException.cannotWrite(starts.file(), e);
        }
    }

    /** Returns a programme as it goes on from a start. */
    Followed since(ProgrammeFile programme, ZonedDateTime started) throws CommandException {
        return new Followed(programme, Course.of(programme.programme(), started, done(), now));
    }

    /** Returns all programmes that are followed. One that cannot be read is reported, and the others are still returned. */
    List<Followed> all() throws CommandException {
        List<Followed> all = new ArrayList<>();
        for (Map.Entry<String, ZonedDateTime> start : starts().entrySet()) {
            try {
                all.add(since(programmes.read(start.getKey()), start.getValue()));
            } catch (SessionException e) {
                int unused = SessionFailure.of(e, environment).tell(environment);
            }
        }
        return all;
    }

    /** Returns the sessions that were played from programmes. The history is read once. */
    private List<DoneSession> done() throws CommandException {
        if (done == null) {
            done = Programmes.done(history());
        }
        return done;
    }

    private List<HistoryEntry> history() throws CommandException {
        Optional<History> history = environment.history();
        if (history.isEmpty()) {
            return List.of();
        }
        try {
            history.get().settle();
            return history.get().sessions().entries();
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.READ_OR_WRITE_FAILED,
                    PrintableText.of(FileProblem.reading(history.get().file(), e)));
        }
    }
}
