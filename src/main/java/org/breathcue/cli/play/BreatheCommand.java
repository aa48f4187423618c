package org.breathcue.cli.play;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.breathcue.PreparedSession;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.cli.export.ExportRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "breathe",
        description = "Play a breathing exercise without a script, or write it to a file with -o.",
        mixinStandardHelpOptions = true)
public final class BreatheCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private BreatheOptions options = new BreatheOptions();

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
            try (KeysAhead keys = live.keysAhead(environment)) {
                PreparedSession session = options.prepare(environment.quiet(live.quiet()), List.of());
                live.play(new ReadySession(session, options.command(), Optional.empty()), environment.with(keys));
            }
            return ExitStatus.DONE;
        }
        if (live.asksForPlaying()) {
            throw new CommandException(
                    ExitStatus.USAGE, "--device, --plain, --stats and --events cannot be combined with -o");
        }
        ExportRun export = ExportRun.of(output, captions, OutputFormat.text, live.quiet(), environment);
        return export.write(options.prepare(environment.quiet(live.quiet()), export.outputs()));
    }
}
