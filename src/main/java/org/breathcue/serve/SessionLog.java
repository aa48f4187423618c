package org.breathcue.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.PreparedSession;
import org.breathcue.history.Fingerprint;
import org.breathcue.history.History;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.Place;
import org.breathcue.history.PlayedCommand;
import org.breathcue.history.PlayedScript;
import org.breathcue.history.Playing;
import org.breathcue.history.ReportedSession;
import org.breathcue.live.Heard;
import org.breathcue.programme.PlannedSession;
import org.breathcue.timeline.FrameRanges;

/** Adds the sessions that were played on a page to the history of the listener. */
final class SessionLog {
    private final ListenerFiles files;
    private final LibraryPool libraries;
    private final Drafts drafts;
    private final PreparedSessions prepared;

    SessionLog(ListenerFiles files, LibraryPool libraries, Drafts drafts, PreparedSessions prepared) {
        this.files = files;
        this.libraries = libraries;
        this.drafts = drafts;
        this.prepared = prepared;
    }

    /**
     * Adds a session, or what the listener says about one that was added before.
     *
     * @param sent what the page sent
     */
    synchronized void add(byte[] sent) throws RefusedException {
        History history = files.history();
        SessionReport report = SessionReport.read(sent, history.clock().instant());
        PreparedSession session = prepared(report);
        long end = session.timeline().frames();
        if (report.frames() > end || report.from() > report.frames()) {
            throw ProblemJson.refused("frames must be from " + report.from() + " to " + end);
        }
        if (!report.heard().map(heard -> heard.isWithin(end)).orElse(true)) {
            throw ProblemJson.refused("all frames of heard must be at most " + end);
        }
        Optional<HistoryEntry.Stage> stage = stage(report);
        try {
            if (!isKnown(report, history)) {
                add(report, session, stage, history);
            }
        } catch (IOException e) {
            throw new RefusedException(503, "the history of this computer cannot be read or written");
        }
    }

    /** Returns the session in the version that was played, or as it is now if that is not known any more. */
    private PreparedSession prepared(SessionReport report) throws RefusedException {
        try {
            return prepared.session(report.session(), report.played()).session();
        } catch (RefusedException e) {
            return switch (e.status()) {
                case 404 -> throw ProblemJson.refused("there is no session " + report.session());
                case 410 -> prepared.session(report.session(), report.options()).session();
                default -> throw e;
            };
        }
    }

    /** Returns whether the session went on at a place, and was added before. Its feeling is added. */
    private static boolean isKnown(SessionReport report, History history) throws IOException {
        if (report.resumed().isEmpty()) {
            return false;
        }
        SessionReport.Resumed resumed = report.resumed().get();
        Optional<HistoryEntry> known = history.find(resumed.id(), resumed.part() + 1);
        if (known.isPresent()) {
            ReportedSession.addFeeling(known.get(), report.feeling(), history);
        }
        return known.isPresent();
    }

    private void add(SessionReport report, PreparedSession session, Optional<HistoryEntry.Stage> stage, History history)
            throws IOException {
        Playing alone = new Playing(
                session.timeline(),
                report.from(),
                new PlayedScript(session.text().name(), session.text().sha256()),
                command(report),
                files.folder(),
                drafts.text(report.session()),
                stage,
                Optional.empty());
        Optional<Playing> continued = place(report, session, history).map(alone::goingOn);
        if (continued.isEmpty() || !reported(report, continued.get()).addTo(history)) {
            boolean unused = reported(report, alone).addTo(history);
        }
    }

    private static ReportedSession reported(SessionReport report, Playing playing) {
        return new ReportedSession(
                playing,
                report.startedAt(),
                report.frames(),
                report.heard().orElseGet(() -> all(report.from(), report.frames())),
                report.ending(),
                report.feeling());
    }

    private static Heard all(long from, long to) {
        return new Heard(FrameRanges.NONE.plus(from, to), List.of(), List.of(), 0, to - from);
    }

    /** Returns the place at which the session went on, if it is there and the session has not changed since. */
    private static Optional<Place> place(SessionReport report, PreparedSession session, History history) {
        return report.resumed()
                .flatMap(resumed -> history.interrupted().stream()
                        .filter(place -> place.entry().id().equals(resumed.id())
                                && place.entry().part() == resumed.part()
                                && place.frame() == report.from()
                                && place.timeline().equals(Fingerprint.of(session.timeline())))
                        .findFirst());
    }

    /** Returns the command that plays the session in the same way. */
    private static PlayedCommand command(SessionReport report) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Query.Parameter option : report.options().parameters()) {
            options.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(option.value());
        }
        return new PlayedCommand("play", report.session(), options);
    }

    private Optional<HistoryEntry.Stage> stage(SessionReport report) throws RefusedException {
        if (report.stage().isEmpty()) {
            return Optional.empty();
        }
        SessionReport.Stage stage = report.stage().get();
        List<PlannedSession> sessions = libraries.with(library ->
                library.programmes().read(stage.programme()).programme().sessions());
        if (sessions.stream()
                .noneMatch(planned -> planned.session().equals(report.session())
                        && stage.number() >= 1
                        && stage.number() <= planned.stages().size())) {
            throw ProblemJson.refused("the programme " + stage.programme() + " has no stage " + stage.number()
                    + " of the session " + report.session());
        }
        return Optional.of(new HistoryEntry.Stage(stage.programme(), Integer.toString(stage.number())));
    }
}
