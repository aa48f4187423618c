package org.breathcue.cli.session;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.breathcue.Breathcue;
import org.breathcue.OutputFile;
import org.breathcue.PreparedSession;
import org.breathcue.ScriptSource;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.DiagnosticFormat;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.StandardFiles;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.duration.DurationParser;
import org.breathcue.duration.DurationText;
import org.breathcue.history.PlayedCommand;
import org.breathcue.script.Guide;
import org.breathcue.timeline.SessionLimits;
import org.breathcue.timeline.Side;
import org.breathcue.voice.Delivery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of every command that takes a session. */
public final class SessionOptions {
    private static final String STANDARD_INPUT = "-";
    /** The value of {@code --length} for the length that the doses take. */
    private static final String FREE = "free";

    @Parameters(
            paramLabel = "SESSION",
            description = "name of a session or stretch in scripts/, path of a script, or - for standard input")
    private String session = "";

    @Option(
            names = "--voice",
            paramLabel = "NAME",
            description = "voice (default: the preferred voice of the session, otherwise heart if installed,"
                    + " otherwise kevin16)")
    private @Nullable String voice;

    @Option(names = "--delivery", paramLabel = "plain|calm", description = "how the voice delivers its words")
    private @Nullable String delivery;

    @Option(
            names = "--from",
            paramLabel = "STEP|TIME",
            description = "start at a step (number or name), or at the last words before a time such as 4:30")
    private @Nullable String from;

    @Option(
            names = "--length",
            paramLabel = "TIME",
            description = "length of the session: 12m, 90s or 12:30; free: as long as its doses take")
    private @Nullable String length;

    @Option(names = "--pace", paramLabel = "BREATHS", description = "breaths per minute, such as 6")
    private @Nullable String pace;

    @Option(
            names = "--guide",
            paramLabel = "full|fading|quiet",
            description = "how many words to speak when lines are repeated")
    private @Nullable String guide;

    @Option(
            names = "--variation",
            paramLabel = "NAME",
            description = "use this variation, such as easier, of every stretch that has it")
    private @Nullable String variation;

    @Mixin
    private StageOption stage = new StageOption();

    @Mixin
    private DoseOptions doses = new DoseOptions();

    @Option(names = "--first", paramLabel = "left|right", description = "side to start with")
    private @Nullable String first;

    @Mixin
    private SoundOptions sound = new SoundOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Returns whether the option {@code --voice} is given. */
    public boolean choosesVoice() {
        return voice != null;
    }

    /** Returns whether the option {@code --from} is given. */
    public boolean choosesStart() {
        return from != null;
    }

    /** Returns the session and the options that change it, as the command {@code play} has them. */
    public PlayedCommand command() {
        return GivenOptions.of(command, "play", session, SessionOptions.class);
    }

    /** Prepares the session, and prints the diagnostics of the script to standard error. */
    public PreparedSession prepare(Environment environment) throws CommandException {
        return prepare(environment, List.of());
    }

    /**
     * Prepares the session, and prints the diagnostics of the script to standard error.
     *
     * @param outputs the files that will be written; none of them may be one that is read
     */
    public PreparedSession prepare(Environment environment, List<OutputFile> outputs) throws CommandException {
        SessionRequest wanted = request(environment).withOutputs(outputs);
        try (Breathcue breathcue = environment.breathcue()) {
            SessionRequest request = doses.applyTo(stage.applyTo(wanted, session, breathcue));
            PreparedSession prepared = PreparationProgress.prepare(breathcue, request, environment);
            DiagnosticFormat.full.print(prepared.diagnostics(), environment.err());
            return from == null ? prepared : startAt(from, prepared, environment);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    private SessionRequest request(Environment environment) throws CommandException {
        ListenerWishes wishes = ListenerWishes.NONE;
        if (guide != null) {
            wishes = wishes.withGuide(guide(guide));
        }
        if (first != null) {
            wishes = wishes.withFirst(side(first));
        }
        if (variation != null) {
            wishes = wishes.withVariation(variation);
        }
        if (pace != null) {
            wishes = wishes.withPace(pace(pace));
        }
        if (length != null) {
            wishes = length.equalsIgnoreCase(FREE) ? wishes.withFreeLength() : wishes.withLength(length(length));
        }
        if (voice != null) {
            wishes = wishes.withVoice(voice);
        }
        if (delivery != null) {
            wishes = wishes.withDelivery(delivery(delivery));
        }
        return sound.applyTo(new SessionRequest(source(session, environment), wishes));
    }

    /** Returns the script that a name, a path or {@code -} stands for. */
    public static ScriptSource source(String session, Environment environment) {
        return session.equals(STANDARD_INPUT)
                ? new ScriptSource.Stream(STANDARD_INPUT, environment.in(), StandardFiles.input(environment))
                : new ScriptSource.Named(session);
    }

    private static Guide guide(String word) throws CommandException {
        return Guide.named(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CommandException.badValue(
                        "--guide", word, "must be one of " + String.join(", ", Guide.words())));
    }

    /** Reads the value of the option {@code --delivery}. */
    public static Delivery delivery(String word) throws CommandException {
        return Delivery.named(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CommandException.badValue(
                        "--delivery", word, "must be one of " + String.join(", ", Delivery.words())));
    }

    private static Side side(String word) throws CommandException {
        return Stream.of(Side.LEFT, Side.RIGHT)
                .filter(side -> side.key().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> CommandException.badValue("--first", word, "must be left or right"));
    }

    private static double pace(String text) throws CommandException {
        double pace = text.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.parseDouble(text) : 0;
        if (pace < SessionLimits.MIN_BREATHS_PER_MINUTE || pace > SessionLimits.MAX_BREATHS_PER_MINUTE) {
            throw CommandException.badValue("--pace", text, "must be breaths per minute from 1 to 20, such as 6");
        }
        return pace;
    }

    /** Returns the value of the option {@code --length} in seconds. */
    public static double length(String text) throws CommandException {
        OptionalDouble seconds = DurationParser.seconds(text);
        if (seconds.isEmpty() || seconds.getAsDouble() < 1 || seconds.getAsDouble() > SessionLimits.MAX_SECONDS) {
            throw CommandException.badValue(
                    "--length", text, "must be a time up to six hours, such as 12m, 90s or 12:30");
        }
        return seconds.getAsDouble();
    }

    /** Returns a session that starts at the value of the option {@code --from}, and prints where that is. */
    public static PreparedSession startAt(String from, PreparedSession prepared, Environment environment)
            throws CommandException {
        try {
            PreparedSession later = prepared.from(from);
            environment
                    .err()
                    .println("Starting at "
                            + DurationText.clockWithMillis(
                                    later.startFrame(), later.timeline().frameRate()));
            return later;
        } catch (SessionException e) {
            throw new CommandException(
                    ExitStatus.USAGE, "--from " + e.getMessage() + "; to list them: breathcue plan SESSION");
        }
    }
}
