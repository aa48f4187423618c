package org.breathcue.cli.play;

import java.util.List;
import java.util.concurrent.Callable;
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
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.cli.export.ExportRun;
import org.breathcue.cli.session.PreparationProgress;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.cli.session.SoundOptions;
import org.breathcue.compile.adapt.ListenerWishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "breathe",
        description = "Play a breathing exercise without a script, or write it to a file with -o.",
        mixinStandardHelpOptions = true)
public final class BreatheCommand implements Callable<Integer> {
    private static final String USUAL_BREATH = "4:6";
    private static final String RATIO = "RATIO";

    private final Environment environment;

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

    @Mixin
    private SoundOptions sound = new SoundOptions();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of playing: .wav, .flac, .mp3 or .opus;"
                    + " - writes WAV to standard output")
    private @Nullable String output;

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "with -o: also write the words to a .vtt, .srt or .txt file (.txt: labels for Audacity)")
    private @Nullable String captions;

    public BreatheCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        if (output == null) {
            if (captions != null) {
                throw new CommandException(ExitStatus.USAGE, "--captions needs a file: add -o FILE");
            }
            live.play(prepare(List.of()), environment);
            return ExitStatus.DONE;
        }
        if (live.asksForPlaying()) {
            throw new CommandException(ExitStatus.USAGE, "--device, --plain and --stats cannot be combined with -o");
        }
        ExportRun export = ExportRun.of(output, captions, OutputFormat.text, live.quiet(), environment);
        return export.write(prepare(export.outputs()));
    }

    private PreparedSession prepare(List<OutputFile> outputs) throws CommandException {
        String breath = (words.isEmpty() ? USUAL_BREATH : String.join(" ", words)).strip();
        double seconds = SessionOptions.length(length);
        ListenerWishes wishes = ListenerWishes.NONE.withLength(seconds);
        if (voice != null) {
            wishes = wishes.withVoice(voice);
        }
        if (delivery != null) {
            wishes = wishes.withDelivery(SessionOptions.delivery(delivery));
        }
        SessionRequest request =
                sound.applyTo(new SessionRequest(new ScriptSource.Breathing(breath), wishes).withOutputs(outputs));
        try (Breathcue breathcue = environment.breathcue()) {
            try {
                return PreparationProgress.prepare(breathcue, request, environment.quiet(live.quiet()));
            } catch (SessionException e) {
                if (e.reason() == SessionException.Reason.SCRIPT) {
                    checkLength(seconds, breath, breathcue.lengths(request));
                }
                throw e;
            }
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    /** Checks the length. The compiler's own message about the length is for authors of scripts. */
    private void checkLength(double seconds, String breath, SessionLengths lengths) throws CommandException {
        double shortest = lengths.possible().shortest();
        double longest = lengths.possible().longest();
        if (seconds < shortest) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "--length " + length + " is too short: one breath of " + breath + " with its chimes takes "
                            + (long) Math.ceil(shortest) + "s");
        }
        if (seconds > longest) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "--length " + length + " is too long: with a breath of " + breath + " the maximum is "
                            + (long) longest / 60 + "m");
        }
    }
}
