package org.breathcue.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.breathcue.cli.check.CheckCommand;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.create.NewCommand;
import org.breathcue.cli.devices.DevicesCommand;
import org.breathcue.cli.export.ExportCommand;
import org.breathcue.cli.plan.PlanCommand;
import org.breathcue.cli.play.BreatheCommand;
import org.breathcue.cli.play.PlayCommand;
import org.breathcue.cli.sessions.SessionsCommand;
import org.breathcue.cli.voices.VoicesCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code breathcue}. */
@Command(
        name = "breathcue",
        description = "Speaks a stretching session so that you can follow it with eyes closed.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    /** These have to know all the others. */
    private static final Set<String> ABOUT_COMMANDS = Set.of("help", "generate-completion");

    private final Environment environment;

    private Main(Environment environment) {
        this.environment = environment;
    }

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        OutputStatus output = new OutputStatus(new FileOutputStream(FileDescriptor.out));
        Environment environment = Environment.ofProcess(output);
        int status = run(environment, arguments);
        System.exit(output.lost(environment) ? ExitStatus.READ_OR_WRITE_FAILED : status);
    }

    /** Runs one command and returns its status. */
    static int run(Environment environment, String... arguments) {
        CommandLine commands = new CommandLine(new Main(environment));
        addCommands(commands, arguments.length == 0 ? "" : arguments[0], environment);
        commands.setOut(environment.out())
                .setErr(environment.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors(environment))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, environment));
        showVersionEverywhere(commands);
        if ("dumb".equals(environment.variables().get("TERM"))) {
            commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        int status = execute(commands, environment, arguments);
        environment.out().flush();
        environment.err().flush();
        return status;
    }

    /** Only the one that is called, when one is: to look over the options of all takes longer than to read a session. */
    private static void addCommands(CommandLine commands, String called, Environment environment) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("play", () -> new PlayCommand(environment));
        all.put("export", () -> new ExportCommand(environment));
        all.put("breathe", () -> new BreatheCommand(environment));
        all.put("plan", () -> new PlanCommand(environment));
        all.put("check", () -> new CheckCommand(environment));
        all.put("voices", () -> new VoicesCommand(environment));
        all.put("devices", () -> new DevicesCommand(environment));
        all.put("sessions", () -> new SessionsCommand(environment));
        all.put("new", () -> new NewCommand(environment));
        all.put("help", () -> new CommandLine.HelpCommand());
        all.put("generate-completion", () -> new AutoComplete.GenerateCompletion());
        boolean one = all.containsKey(called) && !ABOUT_COMMANDS.contains(called);
        all.forEach((name, command) -> {
            if (!one || name.equals(called)) {
                commands.addSubcommand(name, command.get());
            }
        });
    }

    private static int execute(CommandLine commands, Environment environment, String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError e) {
            environment
                    .err()
                    .println("breathcue: there is not enough memory for this session; make it shorter,"
                            + " or give Java more: JAVA_TOOL_OPTIONS=-Xmx4g");
            return ExitStatus.READ_OR_WRITE_FAILED;
        }
    }

    private static void showVersionEverywhere(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Main::showVersionEverywhere);
    }

    /** Without a command: what can be started, and how. */
    @Override
    public Integer call() throws CommandException {
        environment.err().println("Start one of these with: breathcue play NAME (breathcue --help shows more)");
        return new SessionsCommand(environment).call();
    }

    private static int failed(Exception e, Environment environment) {
        if (e instanceof CommandException told) {
            return told.tell(environment);
        }
        environment
                .err()
                .println("breathcue: this is a mistake in Breathcue, not in your script: " + e
                        + "; please report it with the script and the command");
        if (environment.variables().containsKey("BREATHCUE_DEBUG")) {
            e.printStackTrace(environment.err());
        }
        return ExitStatus.READ_OR_WRITE_FAILED;
    }

    /** The version from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"breathcue " + (version == null ? "(built from source)" : version)};
        }
    }
}
