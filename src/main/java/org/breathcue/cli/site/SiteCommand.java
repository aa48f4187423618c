package org.breathcue.cli.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.catalog.SessionFile;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.DiagnosticFormat;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.InterruptibleTask;
import org.breathcue.cli.console.QuietOption;
import org.breathcue.cli.session.DoseOptions;
import org.breathcue.cli.session.PreparationProgress;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.cli.session.ShellText;
import org.breathcue.cli.session.WishOptions;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.site.Site;
import org.breathcue.site.SiteContent;
import org.breathcue.site.SiteProgramme;
import org.breathcue.site.SiteReport;
import org.breathcue.site.SiteSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes sessions and the page that plays them to a folder for any web server. */
@Command(
        name = "site",
        description = "Write sessions and a page that plays them, on phones as well, to a folder for any web server.",
        mixinStandardHelpOptions = true)
public final class SiteCommand implements Callable<Integer> {
    private static final long MOST_MILLIS_TO_STOP = 4000;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final String START = "--start";

    private final Environment environment;

    @Parameters(
            paramLabel = "SESSION",
            arity = "0..*",
            description =
                    "names of sessions or stretches in scripts/, or paths of scripts (default: with --programme those of the"
                            + " programme, otherwise all sessions)")
    private List<String> names = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description =
                    "folder to write: a new or an empty one, or one that was written by this command; sound that is there already"
                            + " is not made again")
    private String output = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "title of the page, such as \"For Anna\"")
    private @Nullable String title;

    @Option(
            names = "--programme",
            paramLabel = "NAME",
            description =
                    "add the sessions of a programme with the doses of each of its stages; the page then says what is due")
    private @Nullable String programme;

    @Option(
            names = START,
            paramLabel = "DATE",
            description =
                    "day on which the programme begins, such as 2026-11-02 (default: when the page is first opened)")
    private @Nullable String start;

    @Option(
            names = "--downloads",
            description = "add each session as a sound file to download, with chapters; doubles the size")
    private boolean downloads;

    @Mixin
    private WishOptions wishes = new WishOptions();

    @Mixin
    private DoseOptions doses = new DoseOptions();

    @Mixin
    private QuietOption quiet = new QuietOption();

    public SiteCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        Optional<LocalDate> first = start == null ? Optional.empty() : Optional.of(day(start));
        if (first.isPresent() && programme == null) {
            throw new CommandException(ExitStatus.USAGE, START + " is for a programme; add --programme NAME");
        }
        try (Breathcue breathcue = environment.breathcue()) {
            return write(content(breathcue, first), breathcue);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    private static LocalDate day(String date) throws CommandException {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw CommandException.badValue(START, date, "must be a date such as 2026-11-02");
        }
    }

    private SiteContent content(Breathcue breathcue, Optional<LocalDate> first)
            throws SessionException, CommandException {
        Optional<SiteProgramme> planned = programme == null
                ? Optional.empty()
                : Optional.of(SiteProgramme.of(
                        breathcue.programmes(), breathcue.programmes().read(programme)));
        List<SiteSession> sessions = new ArrayList<>();
        planned.ifPresent(one -> one.sessions().forEach(sessions::add));
        for (String name : chosen(breathcue)) {
            sessions.add(SiteSession.of(folder(name), SessionRequest.named(name)));
        }
        requireDifferentNames(sessions);
        List<SessionRequest> requests = new ArrayList<>();
        for (SiteSession session : sessions) {
            requests.add(wishes.applyTo(session.request()));
        }
        List<SessionRequest> dosed = doses.applyTo(requests, breathcue);
        for (int i = 0; i < dosed.size(); i++) {
            sessions.set(i, sessions.get(i).with(dosed.get(i)));
        }
        String usual = planned.map(one -> one.programme().title()).orElse("Breathcue");
        return new SiteContent(title == null ? usual : title, sessions, planned, first, downloads);
    }

    private List<String> chosen(Breathcue breathcue) {
        return names.isEmpty() && programme == null
                ? breathcue.catalog().sessions().stream()
                        .map(SessionFile::plainName)
                        .toList()
                : names;
    }

    /** Returns the name of the folder of a session: the name of its file, with hyphens for what addresses cannot have. */
    private static String folder(String session) {
        String name = session.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.(?:json|session)$", "");
        return name.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
    }

    private static void requireDifferentNames(List<SiteSession> sessions) throws CommandException {
        Set<String> used = new HashSet<>();
        for (SiteSession session : sessions) {
            if (!used.add(session.name())) {
                throw new CommandException(
                        ExitStatus.USAGE,
                        "two sessions would be called " + session.name() + " on the page; leave one of them out");
            }
        }
    }

    private int write(SiteContent content, Breathcue breathcue) throws CommandException {
        Set<SiteSession> seen = new HashSet<>();
        Site site = new Site(
                session -> seen.add(session) ? prepared(session, breathcue) : breathcue.prepare(session.request()),
                content,
                environment.here().resolve(output));
        Optional<SiteReport> report = InterruptibleTask.run(() -> shown(site), site::stop, MOST_MILLIS_TO_STOP);
        if (report.isEmpty()) {
            return ExitStatus.INTERRUPTED;
        }
        if (!quiet.quiet()) {
            tell(report.get());
        }
        return ExitStatus.DONE;
    }

    /** Prepares a session for the first time, and says what is wrong with it. */
    private PreparedSession prepared(SiteSession session, Breathcue breathcue) throws SessionException {
        try {
            PreparedSession prepared =
                    PreparationProgress.prepare(breathcue, session.request(), environment.quiet(quiet.quiet()));
            DiagnosticFormat.full.print(prepared.diagnostics(), environment.err());
            return prepared;
        } catch (SessionException e) {
            environment.err().println(PrintableText.of("The session " + session.name() + " cannot be prepared:"));
            throw e;
        }
    }

    /** Writes the site with a progress bar. If it is stopped, prints the message at once, because the process may end soon. */
    private Optional<SiteReport> shown(Site site) throws CommandException {
        Optional<SiteReport> report;
        try (SiteProgressLine line = new SiteProgressLine(environment.quiet(quiet.quiet()))) {
            report = site.write(line);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        } catch (IOException e) {
            throw CommandException.cannotWrite(Path.of(output), e);
        }
        if (report.isEmpty()) {
            environment.err().println("breathcue: stopped; nothing was changed");
        }
        return report;
    }

    private void tell(SiteReport report) {
        long megabytes = Math.max(1, Math.round(report.bytes() / BYTES_PER_MEGABYTE));
        environment
                .err()
                .println(PrintableText.of(output) + ": " + report.sessions()
                        + (report.sessions() == 1 ? " session, " : " sessions, ") + megabytes + " MB"
                        + (report.kept() == 0 ? "" : "; the sound of " + report.kept() + " was there already"));
        environment
                .err()
                .println("Copy the folder to any web server with https; to look at it here: python3 -m http.server -d "
                        + ShellText.of(List.of(output)));
    }
}
