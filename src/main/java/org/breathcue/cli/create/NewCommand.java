package org.breathcue.cli.create;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.cli.check.DiagnosticFormat;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Dialogue;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.LauncherVariables;
import org.breathcue.cli.console.TextFile;
import org.breathcue.cli.session.PreparedSession;
import org.breathcue.cli.session.SessionFile;
import org.breathcue.cli.session.SessionLoader;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.plan.TimelineText;
import org.breathcue.script.Preflight;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "Create a session in scripts/ that you can play or edit."
                + " On a terminal, asks what the session should contain, unless you give options.",
        mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {
    private static final String SCRIPTS = "scripts";
    private static final List<String> USUAL = List.of("seated-twist", "cat-cow", "thread-the-needle", "childs-pose");

    private final Environment environment;

    @Parameters(paramLabel = "NAME", description = "name of the new file, such as evening")
    private String name = "";

    @Option(names = "--title", paramLabel = "TITLE", description = "title of the session (default: made from NAME)")
    private @Nullable String title;

    @Option(
            names = "--length",
            paramLabel = "TIME",
            description = "length of the session, such as 10m (default: the length of its stretches)")
    private @Nullable String length;

    @Option(
            names = "--stretch",
            paramLabel = "NAME",
            description =
                    "stretch to include; repeat the option for several, in order (default: four stretches for the back)")
    private List<String> stretches = List.of();

    @Option(names = "--no-input", description = "do not ask questions, even on a terminal")
    private boolean noInput;

    public NewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        String plain = plainName();
        Path folder = environment.here().resolve(SCRIPTS);
        Path file = folder.resolve(plain + ".json");
        if (Files.exists(file)) {
            throw new CommandException(
                    ExitStatus.USAGE, SCRIPTS + "/" + plain + ".json already exists; choose another name");
        }
        FolderLibrary library =
                new FolderLibrary(List.of(folder, environment.home().resolve(SCRIPTS)), environment.here());
        NewScript wanted = asks() ? asked(plain, folder, library) : told(plain, folder, library);
        String text = naming(plain, wanted).text();
        PreparedSession prepared = checked(plain, text);
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

    private boolean asks() {
        boolean says = title != null || length != null || !stretches.isEmpty();
        return !noInput && !says && environment.variables().containsKey(LauncherVariables.KEYS);
    }

    /** What the options say. */
    private NewScript told(String plain, Path folder, FolderLibrary library) throws CommandException {
        return new NewScript(
                schema(folder),
                title == null ? words(plain) : title,
                length == null ? Optional.empty() : Optional.of(amount(length)),
                chosen(library),
                StretchSummary.shorterRests(StretchSummary.all(library)),
                List.of(),
                ClosingPosition.LYING);
    }

    /** What the answers say. */
    private NewScript asked(String plain, Path folder, FolderLibrary library) throws CommandException {
        List<StretchSummary> all = StretchSummary.all(library);
        Map<String, String> rests = StretchSummary.shorterRests(all);
        SessionInterview interview = new SessionInterview(
                new Dialogue(environment),
                all,
                USUAL,
                (some, rest) -> lengths(
                        plain,
                        new NewScript(schema(folder), words(plain), Optional.empty(), some, rests, List.of(), rest)));
        SessionInterview.Wishes wishes = interview.wishes();
        return new NewScript(
                schema(folder),
                words(plain),
                Optional.of(amount(wishes.seconds())),
                wishes.stretches(),
                rests,
                List.of(),
                wishes.rest());
    }

    private String plainName() throws CommandException {
        String plain = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        if (!plain.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_-]*")) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "NAME must consist of letters, digits and hyphens, such as evening-back, found " + name);
        }
        return plain;
    }

    private List<String> chosen(FolderLibrary library) throws CommandException {
        List<String> known = library.names();
        for (String stretch : stretches) {
            if (!known.contains(stretch)) {
                String hint = NearestWord.to(stretch, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("available: " + String.join(", ", known));
                throw new CommandException(ExitStatus.USAGE, "there is no stretch " + stretch + "; " + hint);
            }
        }
        return stretches.isEmpty() ? USUAL : stretches;
    }

    /** What the script comes to, before it is written; what is wrong with it is told. */
    private PreparedSession checked(String plain, String text) throws CommandException {
        return made(
                plain, text, (workshop, file, script, found) -> workshop.prepare(file, script, Settings.NONE, found));
    }

    /** The lengths it can have, before it is written. */
    private LengthRange lengths(String plain, NewScript script) throws CommandException {
        return made(plain, naming(plain, script).text(), SessionLoader::lengths).possible();
    }

    /** What the stretches need is only known once they are read, and the listener is told first. */
    private NewScript naming(String plain, NewScript script) throws CommandException {
        Preflight needs = made(plain, script.text(), (workshop, file, read, found) -> Optional.of(Preflight.of(read)));
        return script.needing(needs.props());
    }

    /** What is made of a script. */
    private interface Making<T> {
        Optional<T> of(SessionLoader workshop, SessionFile file, Script script, Diagnostics diagnostics)
                throws CommandException;
    }

    private <T> T made(String plain, String text, Making<T> making) throws CommandException {
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
        try (SessionLoader workshop = new SessionLoader(Optional.empty(), reading)) {
            Optional<Script> script = workshop.read(file, SessionLoader.Kind.SESSION, Settings.NONE, diagnostics);
            Optional<T> made =
                    script.isEmpty() ? Optional.empty() : making.of(workshop, file, script.get(), diagnostics);
            if (made.isPresent()) {
                return made.get();
            }
        }
        DiagnosticFormat.full.print(diagnostics.sorted(), environment.err());
        throw CommandException.scriptWrong();
    }

    /** The schema beside the session, or else the installed one. */
    private String schema(Path folder) {
        Path own = folder.resolve("schema").resolve("session.json");
        Path installed = environment.home().resolve(SCRIPTS).resolve("schema").resolve("session.json");
        return Files.isRegularFile(own)
                ? "schema/session.json"
                : installed.toAbsolutePath().normalize().toUri().toString();
    }

    private static String amount(String length) throws CommandException {
        OptionalDouble seconds = SessionOptions.seconds(length);
        if (seconds.isEmpty() || seconds.getAsDouble() < 1) {
            throw new CommandException(
                    ExitStatus.USAGE, "--length must be a time such as 10m, 90s or 12:30, found " + length);
        }
        return amount(seconds.getAsDouble());
    }

    /** Seconds as a script writes them. */
    private static String amount(double seconds) {
        long whole = Math.round(seconds);
        return whole % 60 == 0 ? whole / 60 + " min" : whole + " s";
    }

    /** {@code evening-back} as a title. */
    private static String words(String plain) {
        String spaced = plain.replace('-', ' ').replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
