package org.breathcue.cli.play;

import java.util.List;
import org.breathcue.Breathcue;
import org.breathcue.OutputFile;
import org.breathcue.PreparedSession;
import org.breathcue.ScriptSource;
import org.breathcue.SessionException;
import org.breathcue.SessionLengths;
import org.breathcue.SessionRequest;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.session.GivenOptions;
import org.breathcue.cli.session.GivenWish;
import org.breathcue.cli.session.PreparationProgress;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.cli.session.SoundOptions;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.history.PlayedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that choose a breathing exercise. */
final class BreatheOptions {
    private static final String USUAL_BREATH = "4:6";
    private static final String RATIO = "RATIO";

    @Parameters(
            paramLabel = RATIO,
            arity = "0..*",
            description = "seconds to inhale and exhale, such as 4:6; with holds, 4:7:8 or 4:4:4:4;"
                    + " to change gradually, 3:4 to 4:6 (default: " + USUAL_BREATH + ")")
    private List<String> words = List.of();

    @Option(names = "--length", paramLabel = "TIME", description = "length: 12m, 90s or 12:30 (default: 5m)")
    private String length = "5m";

    @Option(
            names = "--voice",
            paramLabel = "NAME",
            description = "voice (default: heart if installed, otherwise kevin16)")
    private @Nullable String voice;

    @Option(names = "--delivery", paramLabel = "plain|calm", description = "how the voice delivers its words")
    private @Nullable String delivery;

    @Option(names = "--from", paramLabel = "TIME", description = "start at the breath at a time such as 4:30")
    private @Nullable String from;

    @Mixin
    private SoundOptions sound = new SoundOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Returns the exercise and the options that change it, as the command {@code breathe} has them. */
    PlayedCommand command() {
        return GivenOptions.of(command, "breathe", breath(), BreatheOptions.class);
    }

    private String breath() {
        return (words.isEmpty() ? USUAL_BREATH : String.join(" ", words)).strip();
    }

    /**
     * Prepares the exercise.
     *
     * @param outputs the files that will be written
     */
    PreparedSession prepare(Environment environment, List<OutputFile> outputs) throws CommandException {
        double seconds = GivenWish.length(length);
        ListenerWishes wishes = ListenerWishes.NONE.withLength(seconds);
        if (voice != null) {
            wishes = wishes.withVoice(voice);
        }
        if (delivery != null) {
            wishes = wishes.withDelivery(GivenWish.delivery(delivery));
        }
        SessionRequest request =
                sound.applyTo(new SessionRequest(new ScriptSource.Breathing(breath()), wishes).withOutputs(outputs));
        try (Breathcue breathcue = environment.breathcue()) {
            try {
                PreparedSession prepared = PreparationProgress.prepare(breathcue, request, environment);
                return from == null ? prepared : SessionOptions.startAt(from, prepared, environment);
            } catch (SessionException e) {
                if (e.reason() == SessionException.Reason.SCRIPT) {
                    checkLength(seconds, breathcue.lengths(request));
                }
                throw e;
            }
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    /** Checks the length. The compiler's own message about the length is for authors of scripts. */
    private void checkLength(double seconds, SessionLengths lengths) throws CommandException {
        double shortest = lengths.possible().shortest();
        double longest = lengths.possible().longest();
        if (seconds < shortest) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "--length " + length + " is too short: one breath of " + breath() + " with its chimes takes "
                            + (long) Math.ceil(shortest) + "s");
        }
        if (seconds > longest) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "--length " + length + " is too long: with a breath of " + breath() + " the maximum is "
                            + (long) longest / 60 + "m");
        }
    }
}
