package org.breathcue;

import java.util.List;
import java.util.Optional;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.SessionNotFoundException;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Severity;
import org.breathcue.diagnostic.Source;
import org.breathcue.history.HistoryEntry;
import org.breathcue.live.Ending;
import org.breathcue.programme.DoneSession;
import org.breathcue.programme.Extent;
import org.breathcue.programme.PlannedSession;
import org.breathcue.programme.Programme;
import org.breathcue.programme.Stage;
import org.breathcue.programme.parse.ProgrammeLint;
import org.breathcue.programme.parse.ProgrammeReader;
import org.breathcue.script.dose.DoseConflicts;
import org.breathcue.script.dose.DoseSetting;
import org.breathcue.script.dose.Doses;
import org.breathcue.voice.VoiceProvider;

/** The programmes of the catalog: lists, reads and checks them, and makes requests for their sessions. */
public final class Programmes {
    /**
     * A programme, and the file from which its sessions are found.
     *
     * @param file the file of the programme
     */
    public record ProgrammeFile(SessionFile file, Programme programme) {}

    private final Catalog catalog;
    private final SessionLoader loader;

    Programmes(Catalog catalog, SessionLoader loader) {
        this.catalog = catalog;
        this.loader = loader;
    }

    /** Returns the files in {@code scripts/programmes/}, sorted by name. */
    public List<SessionFile> files() {
        return catalog.programmes();
    }

    /**
     * Reads a programme.
     *
     * @param name its name in {@code scripts/programmes/}, or its path
     * @throws SessionException if there is no such programme, it cannot be read, or it has errors
     */
    public ProgrammeFile read(String name) throws SessionException {
        SessionFile file;
        try {
            file = catalog.findProgramme(name);
        } catch (SessionNotFoundException e) {
            throw new SessionException(SessionException.Reason.REQUEST, String.valueOf(e.getMessage()), e);
        }
        Diagnostics diagnostics = new Diagnostics();
        return SessionLoader.source(file, SessionFiles.writing(List.of()), diagnostics)
                .flatMap(source -> ProgrammeReader.read(file.plainName(), source, diagnostics))
                .map(programme -> new ProgrammeFile(file, programme))
                .orElseThrow(() -> SessionException.script(diagnostics.sorted()));
    }

    /**
     * Returns the request for a session of a programme at one of its stages. If stages set doses, the session takes as long as its
     * doses: a fixed length would change the other doses with them.
     *
     * @param stage the number of the stage, from 1
     * @throws SessionException if there is no such session
     */
    public SessionRequest request(ProgrammeFile programme, PlannedSession session, int stage) throws SessionException {
        SessionFile file = catalog.sessionOf(programme.file(), session.session())
                .orElseThrow(() -> new SessionException(
                        SessionException.Reason.REQUEST,
                        "the programme " + programme.programme().name() + " needs the session " + session.session()
                                + ", which is not in scripts/; to see all problems: breathcue check "
                                + programme.programme().name()));
        return atStage(SessionRequest.named(shortestName(file)), session, stage);
    }

    /**
     * Returns a request with the doses of a stage. If the stage sets doses, the session takes as long as its doses, unless the request has
     * a length.
     *
     * @param stage the number of the stage, from 1
     */
    public static SessionRequest atStage(SessionRequest request, PlannedSession session, int stage) {
        List<DoseSetting> doses = session.stage(stage).doses();
        if (doses.isEmpty()) {
            return request;
        }
        SessionRequest result = request.wishes().length().isPresent() ? request : request.withFreeLength();
        for (DoseSetting dose : doses) {
            result = result.withDose(dose);
        }
        return result;
    }

    /** Returns the sessions of a history that were played from programmes. */
    public static List<DoneSession> done(List<HistoryEntry> history) {
        return history.stream().flatMap(entry -> done(entry).stream()).toList();
    }

    private static Optional<DoneSession> done(HistoryEntry entry) {
        Extent extent = entry.isFull() ? Extent.FULL : entry.ending() == Ending.FINISHED ? Extent.ENDED : Extent.CUT;
        return entry.stage()
                .filter(stage -> stage.name().matches("\\d{1,4}"))
                .map(stage -> new DoneSession(
                        stage.programme(),
                        entry.script().name(),
                        Integer.parseInt(stage.name()),
                        entry.started().toZonedDateTime(),
                        extent));
    }

    /** Returns the plain name of a session if that finds the same file, or else its path. */
    private String shortestName(SessionFile file) {
        try {
            if (catalog.find(file.plainName()).name().equals(file.name())) {
                return file.plainName();
            }
        } catch (SessionNotFoundException e) {
            // It is in another folder.
        }
        return file.file().map(path -> path.toAbsolutePath().toString()).orElseGet(file::name);
    }

    /**
     * Checks a programme: its own keys, that its sessions are there and have no errors, and that each of them compiles at each stage.
     *
     * @param chosen the voice that measures the words; empty for the usual one
     */
    CheckedScript check(SessionFile file, Source source, Optional<VoiceProvider> chosen, Diagnostics diagnostics)
            throws SessionException {
        Optional<Programme> programme = ProgrammeReader.read(file.plainName(), source, diagnostics);
        if (programme.isPresent()) {
            for (PlannedSession session : programme.get().sessions()) {
                check(file, session, chosen, diagnostics);
            }
            if (!diagnostics.hasErrors()) {
                ProgrammeLint.check(programme.get(), diagnostics);
            }
        }
        return new CheckedScript(file.name(), Optional.empty(), diagnostics.sorted());
    }

    private void check(
            SessionFile programme, PlannedSession session, Optional<VoiceProvider> chosen, Diagnostics diagnostics)
            throws SessionException {
        Optional<SessionFile> file = catalog.sessionOf(programme, session.session());
        if (file.isEmpty()) {
            List<String> names =
                    catalog.sessions().stream().map(SessionFile::plainName).toList();
            diagnostics.report(
                    Code.SESSION_NOT_FOUND,
                    session.span(),
                    "there is no session `" + session.session() + "`",
                    NearestWord.to(session.session(), names)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("available: " + String.join(", ", names)));
            return;
        }
        List<Diagnostic> own = problems(file.get(), List.of(), chosen);
        if (!own.isEmpty()) {
            diagnostics.report(
                    Code.SESSION_NOT_FOUND,
                    session.span(),
                    "the session `" + session.session() + "` has errors",
                    "to see them: breathcue check " + session.session());
            return;
        }
        for (Stage stage : session.stages()) {
            problems(file.get(), stage, chosen).forEach(problem -> diagnostics.report(problem.withoutStep()));
        }
    }

    /** Returns the problems of a session at a stage, at the doses that cause them where that is known. */
    private List<Diagnostic> problems(SessionFile file, Stage stage, Optional<VoiceProvider> chosen)
            throws SessionException {
        if (stage.doses().isEmpty()) {
            return List.of();
        }
        DoseConflicts<SessionException> conflicts =
                new DoseConflicts<>(stage.doses(), fewer -> problems(file, fewer, chosen));
        return conflicts.told(problems(file, stage.doses(), chosen));
    }

    /** Returns the errors of a session with these doses, and settings without effect. */
    private List<Diagnostic> problems(SessionFile file, List<DoseSetting> settings, Optional<VoiceProvider> chosen)
            throws SessionException {
        Diagnostics found = new Diagnostics();
        ListenerWishes wishes = settings.isEmpty() ? ListenerWishes.NONE : ListenerWishes.NONE.withFreeLength();
        Optional<SessionLoader.Loaded> loaded = loader.load(
                file,
                SessionLoader.Kind.PLAYED,
                wishes,
                new Doses(settings, Optional.empty(), found),
                SessionFiles.writing(List.of()),
                found);
        if (loaded.isPresent()) {
            Optional<PreparedSession> unused =
                    loader.speak(chosen, voice -> loader.prepare(loaded.get(), voice, ProgressListener.NONE, found));
        }
        return found.sorted().stream()
                .filter(problem ->
                        problem.code().severity() == Severity.ERROR || problem.code() == Code.DOSE_WITHOUT_EFFECT)
                .toList();
    }
}
