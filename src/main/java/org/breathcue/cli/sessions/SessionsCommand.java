package org.breathcue.cli.sessions;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.cli.check.CheckCommand;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.LauncherVariables;
import org.breathcue.cli.session.SessionFile;
import org.breathcue.cli.session.SessionLoader;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sessions",
        description = "List the sessions that you can play by name.",
        mixinStandardHelpOptions = true)
public final class SessionsCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionFilter filter = new SessionFilter();

    @Option(names = "--format", paramLabel = "text|json", description = "output format (default: text)")
    private Format format = Format.text;

    /** Named as they are written. */
    enum Format {
        text,
        json
    }

    public SessionsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        SessionFilter.Fit fit = filter.fit();
        List<SessionFile> sessions = SessionFile.all(environment);
        SessionTable table = new SessionTable();
        SessionsJson json = new SessionsJson();
        int shown = 0;
        try (SessionLoader workshop = new SessionLoader(Optional.empty(), environment)) {
            for (SessionFile session : sessions) {
                Diagnostics diagnostics = new Diagnostics();
                Optional<SessionSummary> offer = offer(session, workshop, diagnostics);
                List<Diagnostic> found = diagnostics.sorted();
                if (offer.isPresent() ? fit.takes(offer.get()) : !fit.asks()) {
                    shown++;
                    offer.ifPresentOrElse(
                            o -> {
                                table.add(session.plainName(), o);
                                json.add(session, o, found);
                            },
                            () -> {
                                table.addProblem(session.plainName(), problems(session, found));
                                json.addProblem(session, found);
                            });
                }
            }
        }
        if (format == Format.json) {
            environment.out().println(json.text());
        } else {
            table.lines(columns()).forEach(environment.out()::println);
        }
        if (sessions.isEmpty()) {
            environment.err().println("There are no sessions in scripts/. To create one: breathcue new NAME");
        } else if (shown == 0) {
            environment
                    .err()
                    .println("None of the " + sessions.size() + " sessions matches. To list all: breathcue sessions");
        }
        return ExitStatus.DONE;
    }

    /** One session that cannot be read is told and does not hide the others. */
    private Optional<SessionSummary> offer(SessionFile session, SessionLoader workshop, Diagnostics diagnostics) {
        try {
            return SessionSummary.of(session, workshop, diagnostics);
        } catch (CommandException e) {
            environment.err().println("breathcue: " + session.name() + " is not listed");
            int unused = e.tell(environment);
            return Optional.empty();
        }
    }

    private static String problems(SessionFile session, List<Diagnostic> found) {
        return CheckCommand.problems(found) + ": "
                + (found.size() == 1 ? found.get(0).message() : "breathcue check " + session.plainName());
    }

    private int columns() {
        String columns = environment.variables().get(LauncherVariables.OUT_COLUMNS);
        return columns == null ? Integer.MAX_VALUE : LauncherVariables.columns(columns);
    }
}
