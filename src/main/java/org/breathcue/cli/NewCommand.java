package org.breathcue.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Nearest;
import org.breathcue.script.FolderLibrary;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.timeline.TimelineText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "Write a new session into scripts/, to play as it is or to change.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private static final String SCRIPTS = "scripts";
    private static final List<String> USUAL = List.of("seated-twist", "cat-cow", "thread-the-needle", "childs-pose");

    private final Environment environment;

    @Parameters(paramLabel = "NAME", description = "what to call the file, such as evening")
    private String name = "";

    @Option(names = "--title", paramLabel = "TITLE", description = "what to call the session (default: from NAME)")
    private @Nullable String title;

    @Option(
            names = "--length",
            paramLabel = "TIME",
            description = "how long it is to last, such as 10m (default: as long as its stretches take)")
    private @Nullable String length;

    @Option(
            names = "--stretch",
            paramLabel = "NAME",
            description = "a stretch to do, in order, once for each (default: four for the back)")
    private List<String> stretches = List.of();

    NewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        String plain = plainName();
        Path folder = environment.here().resolve(SCRIPTS);
        Path file = folder.resolve(plain + ".json");
        if (Files.exists(file)) {
            throw new CommandException(
                    ExitStatus.USAGE, SCRIPTS + "/" + plain + ".json is there already; choose another name");
        }
        List<String> chosen = chosen(folder);
        // What the stretches need is only known once they are read, and the listener is told first.
        Preflight needs =
                checked(plain, script(plain, chosen, List.of(), folder)).preflight();
        String text = script(plain, chosen, needs.props(), folder);
        Prepared prepared = checked(plain, text);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandException.cannotWrite(folder, e);
        }
        TextFile.write(file, text);
        environment
                .err()
                .println(SCRIPTS + "/" + plain + ".json: "
                        + TimelineText.clock(
                                prepared.timeline().frames(),
                                prepared.timeline().frameRate())
                        + "; breathcue play " + plain);
        return ExitStatus.DONE;
    }

    private String plainName() throws CommandException {
        String plain = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        if (!plain.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_-]*")) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "NAME is letters, digits and hyphens, such as evening-back, and cannot be " + name);
        }
        return plain;
    }

    private List<String> chosen(Path folder) throws CommandException {
        List<String> known =
                new FolderLibrary(List.of(folder, environment.home().resolve(SCRIPTS)), environment.here()).names();
        for (String stretch : stretches) {
            if (!known.contains(stretch)) {
                String hint = Nearest.to(stretch, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("there are " + String.join(", ", known));
                throw new CommandException(ExitStatus.USAGE, "there is no stretch " + stretch + "; " + hint);
            }
        }
        return stretches.isEmpty() ? USUAL : stretches;
    }

    /** What the script comes to, before it is written; what is wrong with it is told. */
    private Prepared checked(String plain, String text) throws CommandException {
        Environment reading = new Environment(
                environment.home(),
                environment.here().resolve(SCRIPTS),
                environment.variables(),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                environment.out(),
                environment.bytes(),
                environment.err());
        Diagnostics diagnostics = new Diagnostics();
        SessionFile file =
                new SessionFile(SCRIPTS + "/" + plain + ".json", Optional.empty(), Optional.of(reading.here()));
        try (Workshop workshop = new Workshop(Optional.empty(), reading)) {
            Optional<Script> script = workshop.read(file, Workshop.Kind.SESSION, Settings.NONE, diagnostics);
            Optional<Prepared> prepared = script.isEmpty()
                    ? Optional.empty()
                    : workshop.prepare(file, script.get(), Settings.NONE, diagnostics);
            if (prepared.isPresent()) {
                return prepared.get();
            }
        }
        DiagnosticFormat.full.print(diagnostics.sorted(), environment.err());
        throw CommandException.scriptWrong();
    }

    private String script(String plain, List<String> chosen, List<String> props, Path folder) throws CommandException {
        List<String> lines = new ArrayList<>();
        lines.add("{");
        lines.add("  // Editors complete and explain the keys with this. breathcue check tells what is wrong.");
        lines.add("  \"$schema\": " + quoted(schema(folder)) + ",");
        lines.add("  \"title\": " + quoted(title == null ? words(plain) : title) + ",");
        if (length != null) {
            lines.add("  // Ranges and silences are chosen so that it lasts just that long.");
            lines.add("  \"length\": " + quoted(amount(length)) + ",");
        }
        lines.add("  // Seconds in and out.");
        lines.add("  \"breath\": \"4:6\",");
        lines.add("  \"steps\": [");
        lines.add("    { \"chime\": \"begin\" },");
        lines.add("    // Whatever is needed is best named here, before anybody lies down.");
        lines.add("    { \"say\": " + quoted(welcome(props)) + " },");
        lines.add(
                "    // More keys in a step change its stretch: \"hold\": \"30 s\", \"times\": 5, \"variation\": \"easier\"");
        chosen.forEach(stretch -> lines.add("    { \"stretch\": " + quoted(stretch) + " },"));
        lines.add("    // A stretch may also be written right here.");
        lines.add("    {");
        lines.add("      \"name\": \"Rest\",");
        lines.add("      \"position\": \"supine\",");
        lines.add("      \"setup\": \"Lie down on your back, and let your arms fall open.\",");
        lines.add("      \"hold\": \"1-6 min\"");
        lines.add("    },");
        lines.add("    { \"say\": \"Come back slowly, whenever you like.\" },");
        lines.add("    { \"chime\": \"end\" }");
        lines.add("  ]");
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    /** The schema beside the session, or else the installed one. */
    private String schema(Path folder) {
        Path own = folder.resolve("schema").resolve("session.json");
        Path installed = environment.home().resolve(SCRIPTS).resolve("schema").resolve("session.json");
        return Files.isRegularFile(own)
                ? "schema/session.json"
                : installed.toAbsolutePath().normalize().toUri().toString();
    }

    private static String welcome(List<String> props) {
        String greeting = "Welcome. Move gently, and stop if anything hurts.";
        return props.isEmpty() ? greeting : greeting + " Have at hand " + String.join(", and ", props) + ".";
    }

    private static String amount(String length) throws CommandException {
        OptionalDouble seconds = SessionOptions.seconds(length);
        if (seconds.isEmpty() || seconds.getAsDouble() < 1) {
            throw new CommandException(
                    ExitStatus.USAGE, "--length is a time such as 10m, 90s or 12:30, and cannot be " + length);
        }
        long whole = Math.round(seconds.getAsDouble());
        return whole % 60 == 0 ? whole / 60 + " min" : whole + " s";
    }

    /** {@code evening-back} as a title. */
    private static String words(String plain) {
        String spaced = plain.replace('-', ' ').replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
