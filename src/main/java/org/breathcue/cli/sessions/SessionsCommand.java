package org.breathcue.cli.sessions;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.CatalogEntry;
import org.breathcue.SessionException;
import org.breathcue.catalog.InputFiles;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.SessionFilter;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.catalog.UnlistedFile;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.diagnostic.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sessions",
        description =
                "List the sessions that you can play by name. A single stretch can be played by name as well: breathcue play cobra",
        mixinStandardHelpOptions = true)
public final class SessionsCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "output format (default: text)")
    private OutputFormat format = OutputFormat.text;

    public SessionsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        SessionFilter selected = filter.filter();
        SessionTable table = new SessionTable();
        SessionsJson json = new SessionsJson();
        int all;
        int shown = 0;
        try (Breathcue breathcue = environment.breathcue()) {
            List<SessionFile> sessions = breathcue.catalog().sessions();
            all = sessions.size();
            breathcue.catalog().unlisted().forEach(this::tell);
            for (SessionFile session : sessions) {
                CatalogEntry entry = entry(session, breathcue);
                Optional<SessionSummary> summary = entry.summary();
                if (summary.isPresent() ? selected.accepts(summary.get()) : selected.acceptsAll()) {
                    shown++;
                    table.add(entry);
                    json.add(entry);
                }
            }
        }
        if (format == OutputFormat.json) {
            environment.out().print(json.text());
        } else {
            table.print(environment);
        }
        if (all == 0) {
            environment.err().println("There are no sessions in scripts/. To create one: breathcue new NAME");
        } else if (shown == 0) {
            environment.err().println("None of the " + all + " sessions matches. To list all: breathcue sessions");
        }
        return ExitStatus.DONE;
    }

    private void tell(UnlistedFile file) {
        environment.err().println("breathcue: " + PrintableText.of(file.name() + " is not listed: " + file.problem()));
    }

    /**
     * Returns the entry of a session. If the session cannot be read, prints an error, and the others are still listed.
     */
    private CatalogEntry entry(SessionFile session, Breathcue breathcue) {
        try {
            return breathcue.summarize(session);
        } catch (SessionException e) {
            environment.err().println("breathcue: " + PrintableText.of(session.name()) + " is not listed");
            int unused = SessionFailure.of(e, environment).tell(environment);
            return new CatalogEntry(session, Optional.empty(), List.of(), new InputFiles());
        }
    }
}
