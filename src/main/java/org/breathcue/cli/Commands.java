package org.breathcue.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.breathcue.cli.check.CheckCommand;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.FailureReport;
import org.breathcue.cli.convert.ConvertCommand;
import org.breathcue.cli.create.NewCommand;
import org.breathcue.cli.devices.DevicesCommand;
import org.breathcue.cli.dose.DoseCommand;
import org.breathcue.cli.export.ExportCommand;
import org.breathcue.cli.history.HistoryCommand;
import org.breathcue.cli.listen.ListenCommand;
import org.breathcue.cli.plan.PlanCommand;
import org.breathcue.cli.play.BreatheCommand;
import org.breathcue.cli.play.PlayCommand;
import org.breathcue.cli.play.ResumeCommand;
import org.breathcue.cli.programme.ProgrammeCommand;
import org.breathcue.cli.programme.TodayCommand;
import org.breathcue.cli.serve.ServeCommand;
import org.breathcue.cli.sessions.SessionsCommand;
import org.breathcue.cli.site.SiteCommand;
import org.breathcue.cli.stretches.StretchesCommand;
import org.breathcue.cli.voices.VoicesCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code breathcue}, with all commands that it has. */
final class Commands implements Callable<Integer> {
    /** The commands that need all other commands to be registered. */
    private static final Set<String> ABOUT_COMMANDS = Set.of("help", "generate-completion");

    private final Environment environment;

    private Commands(Environment environment) {
        this.environment = environment;
    }

    /** Runs one command and returns its exit status. */
    static int execute(Environment environment, FailureReport failures, String... arguments) {
        return commands(environment, failures, arguments).execute(arguments);
    }

    private static CommandLine commands(Environment environment, FailureReport failures, String... arguments) {
        CommandLine commands = new CommandLine(description(new Commands(environment)));
        addCommands(commands, arguments.length == 0 ? "" : arguments[0], environment);
        UsageErrors usage = new UsageErrors(environment);
        // A name may start with @: it is never a file with arguments.
        commands.setExpandAtFiles(false)
                .setOut(environment.out())
                .setErr(environment.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, words) -> {
                    try {
                        return usage.handleParseException(e, words);
                    } catch (RuntimeException defect) {
                        // picocli would print its stack trace.
                        return failures.report(defect);
                    }
                })
                .setExecutionExceptionHandler((e, command, parsed) ->
                        e instanceof CommandException expected ? expected.tell(environment) : failures.report(e));
        showVersionEverywhere(commands);
        if ("dumb".equals(environment.variables().get("TERM"))) {
            commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        return commands;
    }

    /** Describes the program itself without an annotation, which would be looked for in every method. */
    private static CommandSpec description(Commands program) {
        CommandSpec description =
                CommandSpec.wrapWithoutInspection(program).name("breathcue").mixinStandardHelpOptions(true);
        description
                .usageMessage()
                .description("Reads a stretching session aloud so that you can follow it with your eyes closed.");
        return description;
    }

    /**
     * Registers only the called command, if there is one. To inspect the options of all commands would take longer than
     * to read a script.
     */
    private static void addCommands(CommandLine commands, String called, Environment environment) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("play", () -> new PlayCommand(environment));
        all.put("resume", () -> new ResumeCommand(environment));
        all.put("history", () -> new HistoryCommand(environment));
        all.put("today", () -> new TodayCommand(environment));
        all.put("programme", () -> new ProgrammeCommand(environment));
        all.put("export", () -> new ExportCommand(environment));
        all.put("breathe", () -> new BreatheCommand(environment));
        all.put("plan", () -> new PlanCommand(environment));
        all.put("dose", () -> new DoseCommand(environment));
        all.put("check", () -> new CheckCommand(environment));
        all.put("voices", () -> new VoicesCommand(environment));
        all.put("listen", () -> new ListenCommand(environment));
        all.put("devices", () -> new DevicesCommand(environment));
        all.put("sessions", () -> new SessionsCommand(environment));
        all.put("stretches", () -> new StretchesCommand(environment));
        all.put("serve", () -> new ServeCommand(environment));
        all.put("site", () -> new SiteCommand(environment));
        all.put("new", () -> new NewCommand(environment));
        all.put("convert", () -> new ConvertCommand(environment));
        all.put("help", () -> new CommandLine.HelpCommand());
        all.put("generate-completion", () -> new AutoComplete.GenerateCompletion());
        boolean one = all.containsKey(called) && !ABOUT_COMMANDS.contains(called);
        all.forEach((name, command) -> {
            if (!one || name.equals(called)) {
                commands.addSubcommand(name, command.get());
            }
        });
    }

    private static void showVersionEverywhere(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Commands::showVersionEverywhere);
    }

    /** Lists the sessions, if no command is given. */
    @Override
    public Integer call() throws CommandException {
        environment
                .err()
                .println("To play one of these sessions: breathcue play NAME. For all commands: breathcue --help");
        return new SessionsCommand(environment).call();
    }

    /** The version from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"breathcue " + (version == null ? "(built from source)" : version)};
        }
    }
}
