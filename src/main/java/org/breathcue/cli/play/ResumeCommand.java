package org.breathcue.cli.play;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.TextTable;
import org.breathcue.cli.session.ShellText;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.history.History;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description = "Continue the session that was interrupted last, where it stopped.",
        mixinStandardHelpOptions = true)
public final class ResumeCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            paramLabel = "SESSION",
            arity = "0..1",
            description = "name or title of another interrupted session (to list them: --list)")
    private @Nullable String session;

    @Option(names = "--list", description = "list the interrupted sessions, the latest first, and play none")
    private boolean list;

    @Mixin
    private LiveOptions live = new LiveOptions();

    public ResumeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        History history = environment
                .history()
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE, "there is no folder for the history; set HOME or XDG_STATE_HOME"));
        try {
            history.settle();
        } catch (IOException e) {
            throw new CommandException(ExitStatus.READ_OR_WRITE_FAILED, FileProblem.writing(history.file(), e));
        }
        List<Place> places = history.interrupted();
        if (list) {
            print(places, history);
            return ExitStatus.DONE;
        }
        Place place = chosen(places);
        try (KeysAhead keys = live.keysAhead(environment)) {
            live.play(new Continuation(history, environment, live.quiet()).prepare(place), environment.with(keys));
        }
        return ExitStatus.DONE;
    }

    private Place chosen(List<Place> places) throws CommandException {
        if (places.isEmpty()) {
            throw new CommandException(
                    ExitStatus.USAGE, "no session was interrupted; to play one: breathcue play NAME");
        }
        if (session == null) {
            return places.get(0);
        }
        return places.stream()
                .filter(place -> isNamed(session, place.entry()))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE,
                        session + " was not interrupted; to list the sessions that were: breathcue resume --list"));
    }

    private static boolean isNamed(String name, HistoryEntry entry) {
        return name.equalsIgnoreCase(entry.script().name())
                || name.equalsIgnoreCase(entry.title())
                || name.equals(entry.command().session());
    }

    private void print(List<Place> places, History history) {
        TextTable table = new TextTable();
        for (Place place : places) {
            table.add(List.of(
                    place.entry().title(),
                    PlaceText.where(place),
                    PlaceText.when(place, history.clock()),
                    ShellText.of(place.entry().command())));
        }
        table.print(environment);
    }
}
