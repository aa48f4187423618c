package org.breathcue.cli.session;

import java.util.List;
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
import org.breathcue.duration.DurationText;
import org.breathcue.history.PlayedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of every command that takes a session. */
public final class SessionOptions {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "SESSION",
            description = "name of a session or stretch in scripts/, path of a script, or - for standard input")
    private String session = "";

    @Option(
            names = "--from",
            paramLabel = "STEP|TIME",
            description = "start at a step (number or name), or at the last words before a time such as 4:30")
    private @Nullable String from;

    @Mixin
    private WishOptions wishes = new WishOptions();

    @Mixin
    private StageOption stage = new StageOption();

    @Mixin
    private DoseOptions doses = new DoseOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Returns whether the option {@code --voice} is given. */
    public boolean choosesVoice() {
        return wishes.choosesVoice();
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
        SessionRequest wanted =
                wishes.applyTo(SessionRequest.of(source(session, environment))).withOutputs(outputs);
        try (Breathcue breathcue = environment.breathcue()) {
            SessionRequest request = doses.applyTo(stage.applyTo(wanted, session, breathcue));
            PreparedSession prepared = PreparationProgress.prepare(breathcue, request, environment);
            DiagnosticFormat.full.print(prepared.diagnostics(), environment.err());
            return from == null ? prepared : startAt(from, prepared, environment);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    /** Returns the script that a name, a path or {@code -} stands for. */
    public static ScriptSource source(String session, Environment environment) {
        return session.equals(STANDARD_INPUT)
                ? new ScriptSource.Stream(STANDARD_INPUT, environment.in(), StandardFiles.input(environment))
                : new ScriptSource.Named(session);
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
