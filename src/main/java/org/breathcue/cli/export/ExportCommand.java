package org.breathcue.cli.export;

import java.util.concurrent.Callable;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.cli.console.QuietOption;
import org.breathcue.cli.session.SessionOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Write a session to an audio file with chapters.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Mixin
    private QuietOption quiet = new QuietOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "file to write: .wav, .flac, .mp3 or .opus; - writes WAV to standard output")
    private String output = "";

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "also write the words to a .vtt, .srt or .txt file (.txt: labels for Audacity)")
    private @Nullable String captions;

    @Option(names = "--format", paramLabel = "text|json", description = "format of the summary (default: text)")
    private OutputFormat format = OutputFormat.text;

    public ExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        ExportRun export = ExportRun.of(output, captions, format, quiet.quiet(), environment);
        return export.write(options.prepare(environment.quiet(quiet.quiet()), export.outputs()));
    }
}
