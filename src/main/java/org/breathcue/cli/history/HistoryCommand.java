package org.breathcue.cli.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Dialogue;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.JsonText;
import org.breathcue.cli.console.StandardFiles;
import org.breathcue.cli.console.TextFile;
import org.breathcue.cli.console.TextTable;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.history.EntryJson;
import org.breathcue.history.History;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.report.CalendarPicture;
import org.breathcue.history.report.CalendarReport;
import org.breathcue.history.report.CsvReport;
import org.breathcue.history.report.EntryFilter;
import org.breathcue.history.report.Practice;
import org.breathcue.history.report.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        description = "Show what you practised. Nothing leaves this computer.",
        mixinStandardHelpOptions = true)
public final class HistoryCommand implements Callable<Integer> {
    private static final int LATEST = 20;

    private final Environment environment;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv|ics|svg",
            description = "output format (default: the ending of FILE, otherwise text): text, JSON,"
                    + " a table with a row for each dose, a calendar, or a picture of half a year")
    private @Nullable HistoryFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file")
    private @Nullable String output;

    @Option(
            names = "--since",
            paramLabel = "DATE|7d|4w",
            description = "only sessions from this day on, or of the last days or weeks")
    private @Nullable String since;

    @Option(names = "--session", paramLabel = "NAME", description = "only this session, by its name or title")
    private @Nullable String session;

    @Option(
            names = "--stretch",
            paramLabel = "NAME",
            description = "only this stretch, by the name of its file or its name")
    private @Nullable String stretch;

    public HistoryCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        History history = history();
        ZoneId zone = history.clock().getZone();
        LocalDate today = LocalDate.now(history.clock());
        HistoryFormat chosen = format();
        List<HistoryEntry> entries = new EntryFilter(
                        since == null ? Optional.empty() : Optional.of(SinceOption.day(since, today)),
                        Optional.ofNullable(session),
                        Optional.ofNullable(stretch))
                .of(read(history), zone);
        Practice practice = new Practice(entries, zone, today);
        switch (chosen) {
            case text -> print(entries, practice);
            case json -> write(json(entries));
            case csv -> write(CsvReport.of(entries, zone));
            case ics -> write(CalendarReport.of(entries, history.clock().instant()));
            case svg -> write(CalendarPicture.of(practice));
        }
        return ExitStatus.DONE;
    }

    private History history() throws CommandException {
        return environment
                .history()
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE, "there is no folder for the history; set HOME or XDG_STATE_HOME"));
    }

    private HistoryFormat format() throws CommandException {
        if (output == null || StandardFiles.isOutput(output, environment)) {
            return format == null ? HistoryFormat.text : format;
        }
        String name = output.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        for (HistoryFormat each : HistoryFormat.values()) {
            if (ending.equals(each.name()) || (each == HistoryFormat.text && ending.equals("txt"))) {
                if (format != null && format != each) {
                    throw new CommandException(
                            ExitStatus.USAGE, "--format " + format + " contradicts the file name " + output);
                }
                return each;
            }
        }
        if (format == null) {
            throw CommandException.badValue("-o", output, "must end in .txt, .json, .csv, .ics or .svg");
        }
        return format;
    }

    private List<HistoryEntry> read(History history) throws CommandException {
        try {
            history.settle();
        } catch (IOException e) {
            environment.err().println(PrintableText.of("breathcue: " + FileProblem.writing(history.file(), e)));
        }
        try {
            History.Sessions sessions = history.sessions();
            if (!sessions.unreadable().isEmpty()) {
                int count = sessions.unreadable().size();
                environment
                        .err()
                        .println(PrintableText.of("breathcue: " + history.file() + ", line "
                                + sessions.unreadable().get(0)
                                + (count == 1 ? "" : " and " + (count - 1) + " more")
                                + ": cannot be read and is left out"));
            }
            return sessions.entries();
        } catch (IOException e) {
            throw new CommandException(ExitStatus.READ_OR_WRITE_FAILED, FileProblem.reading(history.file(), e));
        }
    }

    private static String json(List<HistoryEntry> entries) {
        ObjectNode json = JsonText.object("breathcue-sessions-played/1");
        ArrayNode sessions = json.putArray("sessions");
        entries.forEach(entry -> sessions.add(EntryJson.write(entry)));
        return JsonText.of(json);
    }

    private void write(String text) throws CommandException {
        TextFile.write(output == null ? "-" : output, text, environment);
    }

    private void print(List<HistoryEntry> entries, Practice practice) throws CommandException {
        if (entries.isEmpty()) {
            write("No sessions yet.\n");
            return;
        }
        TextTable table = new TextTable();
        List<HistoryEntry> latest = entries.subList(Math.max(0, entries.size() - LATEST), entries.size());
        for (int i = latest.size() - 1; i >= 0; i--) {
            table.add(TextReport.cells(latest.get(i), practice));
        }
        StringBuilder text = new StringBuilder();
        TextReport.weeks(practice).forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        table.lines(environment).forEach(line -> text.append(line).append('\n'));
        if (stretch != null) {
            text.append('\n');
            for (HistoryEntry entry : latest) {
                TextReport.doses(entry)
                        .forEach(line -> text.append(entry.started().toLocalDate() + "  " + line)
                                .append('\n'));
            }
        }
        if (latest.size() < entries.size()) {
            text.append("and ").append(entries.size() - latest.size()).append(" before; to see all: --format csv\n");
        }
        write(text.toString());
    }

    @Command(
            name = "clear",
            description = "Delete the whole history, and the places of interrupted sessions.",
            mixinStandardHelpOptions = true)
    int clear(@Option(names = "--yes", description = "do not ask") boolean yes) throws CommandException {
        History history = history();
        if (!yes && !confirmed(history)) {
            return ExitStatus.DONE;
        }
        try {
            history.clear();
        } catch (IOException e) {
            throw CommandException.cannotWrite(history.file(), e);
        }
        environment.err().println("The history is empty now.");
        return ExitStatus.DONE;
    }

    private boolean confirmed(History history) throws CommandException {
        if (!environment.canAsk()) {
            throw new CommandException(ExitStatus.USAGE, "to delete the history without a question, add --yes");
        }
        int count = read(history).size();
        return new Dialogue(environment)
                .ask(
                        "Delete the history of " + count + (count == 1 ? " session" : " sessions") + " (yes or no)?",
                        "no",
                        answer -> switch (answer.toLowerCase(Locale.ROOT)) {
                            case "y", "yes" -> true;
                            case "n", "no" -> false;
                            default -> throw new Dialogue.UnclearException("Please answer yes or no.");
                        });
    }
}
