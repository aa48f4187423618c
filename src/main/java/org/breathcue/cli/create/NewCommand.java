package org.breathcue.cli.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.catalog.SessionFile;
import org.breathcue.catalog.StretchSummary;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Dialogue;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.TextFile;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.duration.DurationParser;
import org.breathcue.duration.DurationText;
import org.breathcue.script.text.ScriptTree;
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

    @Option(
            names = "--variation",
            paramLabel = "NAME",
            description = "variation to do where a stretch has it, such as easier")
    private @Nullable String variation;

    @Option(
            names = "--paste",
            description =
                    "read exercises from standard input, as a therapist writes them, such as: Bridge 3 sets of 10")
    private boolean paste;

    @Option(names = "--no-input", description = "do not ask questions, even on a terminal")
    private boolean noInput;

    public NewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        String plain = plainName();
        Path folder = environment.here().resolve(SCRIPTS);
        if (paste && (length != null || !stretches.isEmpty() || variation != null)) {
            throw new CommandException(ExitStatus.USAGE, "--paste goes only with --title");
        }
        String fileName = plain + (paste ? ScriptTree.TEXT_ENDING : ".json");
        Path file = folder.resolve(fileName);
        for (String ending : SessionFile.ENDINGS) {
            if (Files.exists(folder.resolve(plain + ending), LinkOption.NOFOLLOW_LINKS)) {
                throw alreadyExists(plain + ending);
            }
        }
        String text;
        PreparedSession prepared;
        try (Breathcue breathcue = environment.breathcue()) {
            SessionDrafts drafts = new SessionDrafts(breathcue, SCRIPTS + "/" + fileName, folder);
            text = paste
                    ? PastedSession.read(title == null ? words(plain) : title, breathcue, environment)
                            .script()
                    : drafts.naming(asks() ? fromAnswers(plain, folder, drafts) : fromOptions(plain, folder, drafts))
                            .text();
            prepared = drafts.prepare(text);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandException.cannotWrite(folder, e);
        }
        if (!TextFile.create(file, text)) {
            throw alreadyExists(fileName);
        }
        environment
                .err()
                .println(SCRIPTS + "/" + fileName + ": "
                        + DurationText.clockWithMillis(
                                prepared.timeline().frames(),
                                prepared.timeline().frameRate())
                        + "; breathcue play " + plain);
        return ExitStatus.DONE;
    }

    private static CommandException alreadyExists(String fileName) {
        return new CommandException(
                ExitStatus.USAGE, SCRIPTS + "/" + fileName + " already exists; choose another name");
    }

    private boolean asks() {
        boolean says = title != null || length != null || !stretches.isEmpty() || variation != null;
        return !noInput && !says && environment.canAsk();
    }

    /** Returns the script that the options describe. */
    private NewScript fromOptions(String plain, Path folder, SessionDrafts drafts) throws CommandException {
        List<StretchSummary> all = drafts.stretches();
        NewScript script = new NewScript(
                schema(folder),
                title == null ? words(plain) : title,
                length == null ? Optional.empty() : Optional.of(amount(length)),
                chosen(drafts),
                StretchSummary.shorterRests(all),
                List.of(),
                ClosingPosition.LYING,
                StretchSummary.variationNames(all),
                known(variation, all).stream().toList());
        return length == null ? script : filled(script, all, seconds(length), drafts);
    }

    /** Returns the script with more stretches, or fewer of the usual ones, so that it can have the length without a long rest. */
    private NewScript filled(NewScript script, List<StretchSummary> all, double seconds, SessionDrafts drafts)
            throws CommandException {
        List<String> some = new ArrayList<>(script.stretches());
        List<String> more = all.stream()
                .filter(stretch -> stretch.props().isEmpty())
                .sorted(StretchSummary.DOWNWARDS.reversed())
                .map(StretchSummary::file)
                .filter(file -> !some.contains(file))
                .toList();
        while (stretches.isEmpty()
                && some.size() > 1
                && seconds < lengths(drafts, script.with(some).ofAnyLength()).shortest()) {
            some.remove(some.size() - 1);
        }
        for (String another : more) {
            if (seconds <= lengths(drafts, script.with(some).ofAnyLength()).longest()) {
                break;
            }
            some.add(another);
        }
        return script.with(some);
    }

    private static Optional<String> known(@Nullable String variation, List<StretchSummary> all)
            throws CommandException {
        List<String> names = all.stream()
                .flatMap(stretch -> stretch.variationNames().stream())
                .distinct()
                .sorted()
                .toList();
        if (variation == null || names.contains(variation)) {
            return Optional.ofNullable(variation);
        }
        String hint = NearestWord.to(variation, names)
                .map(near -> "did you mean " + near + "?")
                .orElse("available: " + String.join(", ", names));
        throw new CommandException(ExitStatus.USAGE, "there is no variation " + variation + "; " + hint);
    }

    /** Returns the script that the answers describe. */
    private NewScript fromAnswers(String plain, Path folder, SessionDrafts drafts) throws CommandException {
        List<StretchSummary> all = drafts.stretches();
        Map<String, String> rests = StretchSummary.shorterRests(all);
        NewScript empty = new NewScript(
                schema(folder),
                words(plain),
                Optional.empty(),
                List.of(),
                rests,
                List.of(),
                ClosingPosition.LYING,
                StretchSummary.variationNames(all),
                List.of());
        SessionInterview.Answers wishes = new SessionInterview(
                        new Dialogue(environment), all, USUAL, choice -> lengths(drafts, empty.with(choice)))
                .answers();
        return empty.with(wishes.choice()).lasting(amount(wishes.seconds()));
    }

    private String plainName() throws CommandException {
        String plain = name.replaceFirst("\\.(?:json|session)$", "");
        if (!plain.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_-]*")) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "NAME must consist of letters, digits and hyphens, such as evening-back, found " + name);
        }
        return plain;
    }

    private List<String> chosen(SessionDrafts drafts) throws CommandException {
        List<String> known = drafts.stretchNames();
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

    private LengthRange lengths(SessionDrafts drafts, NewScript script) throws CommandException {
        try {
            return drafts.lengths(script);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    /** Returns the schema next to the session, otherwise the installed one. */
    private String schema(Path folder) {
        Path own = folder.resolve("schema").resolve("session.json");
        Path installed = environment.home().resolve(SCRIPTS).resolve("schema").resolve("session.json");
        return Files.isRegularFile(own)
                ? "schema/session.json"
                : installed.toAbsolutePath().normalize().toUri().toString();
    }

    private static String amount(String length) throws CommandException {
        return amount(seconds(length));
    }

    private static double seconds(String length) throws CommandException {
        OptionalDouble seconds = DurationParser.seconds(length);
        if (seconds.isEmpty() || seconds.getAsDouble() < 1) {
            throw new CommandException(
                    ExitStatus.USAGE, "--length must be a time such as 10m, 90s or 12:30, found " + length);
        }
        return seconds.getAsDouble();
    }

    /** Returns a duration in the syntax of scripts. */
    private static String amount(double seconds) {
        return DurationText.secondsOrMinutes((double) Math.round(seconds));
    }

    /** Returns a title for a name such as {@code evening-back}. */
    private static String words(String plain) {
        String spaced = plain.replace('-', ' ').replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
