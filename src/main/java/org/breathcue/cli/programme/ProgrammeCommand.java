package org.breathcue.cli.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.Programmes.ProgrammeFile;
import org.breathcue.SessionException;
import org.breathcue.catalog.SessionFile;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.FileFormat;
import org.breathcue.cli.console.TextFile;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.programme.format.ProgrammeFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "programme",
        description = "Show the weeks of a programme, or list the programmes; start or stop one.",
        mixinStandardHelpOptions = true)
public final class ProgrammeCommand implements Callable<Integer> {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final String NAME = "name of a programme in scripts/programmes/, or its path";

    private final Environment environment;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = NAME + "; without it, all programmes are listed")
    private @Nullable String name;

    @Option(
            names = "--format",
            paramLabel = "text|json|svg|ics",
            description = "output format (default: as the name of the file says, otherwise text)")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of standard output")
    private @Nullable String output;

    /** The output formats. The names are the values of the option. */
    enum Format implements FileFormat {
        text(ProgrammeFormat.TEXT, ".txt"),
        json(ProgrammeFormat.JSON, ".json"),
        svg(ProgrammeFormat.SVG, ".svg"),
        ics(ProgrammeFormat.ICS, ".ics");

        private final ProgrammeFormat weeks;
        private final String ending;

        Format(ProgrammeFormat weeks, String ending) {
            this.weeks = weeks;
            this.ending = ending;
        }

        @Override
        public List<String> endings() {
            return List.of(ending);
        }
    }

    public ProgrammeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        Format wanted = FileFormat.chosen(List.of(Format.values()), format, output);
        try (Breathcue breathcue = environment.breathcue()) {
            if (name == null) {
                list(breathcue);
            } else {
                show(new FollowedProgrammes(breathcue, environment), name, wanted);
            }
        }
        return ExitStatus.DONE;
    }

    private void list(Breathcue breathcue) throws CommandException {
        if (format != null || output != null) {
            throw new CommandException(ExitStatus.USAGE, "--format and -o need the name of a programme");
        }
        FollowedProgrammes followed = new FollowedProgrammes(breathcue, environment);
        List<SessionFile> files = breathcue.programmes().files();
        for (SessionFile file : files) {
            environment.out().println(PrintableText.of(line(file.plainName(), breathcue, followed)));
        }
        environment
                .err()
                .println(
                        files.isEmpty()
                                ? "There are no programmes in scripts/programmes/."
                                : "To start one: breathcue programme start NAME. To play what is due: breathcue today");
    }

    private String line(String file, Breathcue breathcue, FollowedProgrammes followed) throws CommandException {
        try {
            ProgrammeFile programme = breathcue.programmes().read(file);
            int weeks = programme.programme().weeks();
            Optional<ZonedDateTime> started = followed.started(programme);
            String state = weeks + (weeks == 1 ? " week" : " weeks");
            if (started.isPresent()) {
                state = DueText.state(followed.since(programme, started.get()).course());
            }
            return file + "  " + programme.programme().title() + "  " + state;
        } catch (SessionException e) {
            return file + "  has problems: breathcue check " + file;
        }
    }

    private void show(FollowedProgrammes followed, String wanted, Format as) throws CommandException {
        ProgrammeFile programme = followed.read(wanted);
        Optional<ZonedDateTime> started = followed.started(programme);
        String weeks = as.weeks.write(
                followed.since(programme, started.orElse(followed.now())).course(),
                followed.now().toInstant());
        if (started.isEmpty()) {
            environment
                    .err()
                    .println(
                            "You do not follow this programme; it is shown as if it started today. To start it: breathcue programme start "
                                    + PrintableText.of(wanted));
        }
        TextFile.write(output == null ? "-" : output, weeks, environment);
    }

    @Command(name = "start", description = "Start a programme.", mixinStandardHelpOptions = true)
    int start(
            @Parameters(paramLabel = "NAME", description = NAME) String programme,
            @Option(
                            names = "--on",
                            paramLabel = "DATE",
                            description = "day on which it starts, such as 2026-11-02 (default: today)")
                    @Nullable
                    String date)
            throws CommandException {
        return change(programme, (followed, read) -> {
            Optional<ZonedDateTime> started = followed.started(read);
            if (started.isPresent()
                    && !followed.since(read, started.get()).course().isOver()) {
                throw new CommandException(
                        ExitStatus.USAGE,
                        "you have followed " + programme + " since " + DATE.format(started.get())
                                + "; to begin again: breathcue programme restart " + programme);
            }
            begin(followed, read, date);
        });
    }

    @Command(
            name = "restart",
            description = "Begin a programme again, with its first week and its first stage.",
            mixinStandardHelpOptions = true)
    int restart(@Parameters(paramLabel = "NAME", description = NAME) String programme) throws CommandException {
        return change(programme, (followed, read) -> begin(followed, read, null));
    }

    @Command(
            name = "stop",
            description = "Stop following a programme. Its sessions stay in the history.",
            mixinStandardHelpOptions = true)
    int stop(@Parameters(paramLabel = "NAME", description = NAME) String programme) throws CommandException {
        return change(programme, (followed, read) -> {
            Optional<ZonedDateTime> started = followed.started(read);
            if (started.isEmpty()) {
                throw new CommandException(ExitStatus.USAGE, "you do not follow " + programme);
            }
            followed.put(read, Optional.empty());
            tell(read.programme().title() + " is stopped. To go on later: breathcue programme start " + programme
                    + " --on " + started.get().toLocalDate());
        });
    }

    /** Changes which programmes are followed. */
    private interface Change {
        void make(FollowedProgrammes followed, ProgrammeFile programme) throws CommandException;
    }

    private int change(String programme, Change change) throws CommandException {
        try (Breathcue breathcue = environment.breathcue()) {
            FollowedProgrammes followed = new FollowedProgrammes(breathcue, environment);
            change.make(followed, followed.read(programme));
        }
        return ExitStatus.DONE;
    }

    private void begin(FollowedProgrammes followed, ProgrammeFile programme, @Nullable String date)
            throws CommandException {
        ZonedDateTime now = followed.now();
        ZonedDateTime start = date == null ? now : day(date).atStartOfDay(now.getZone());
        followed.put(programme, Optional.of(start));
        tell(programme.programme().title() + " starts on " + DATE.format(start)
                + ". To play what is due: breathcue today");
    }

    private static LocalDate day(String date) throws CommandException {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw CommandException.badValue("--on", date, "must be a date such as 2026-11-02");
        }
    }

    private void tell(String line) {
        environment.err().println(PrintableText.of(line));
    }
}
