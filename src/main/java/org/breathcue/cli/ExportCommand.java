package org.breathcue.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.breathcue.pcm.Chapter;
import org.breathcue.playback.Outcome;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Write a session to a sound file with chapters.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Mixin
    private QuietOption quiet = new QuietOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.wav",
            required = true,
            description = "the file to write")
    private String output = "";

    ExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        Path file = WavExport.target(output, environment);
        Prepared prepared = options.prepare(environment);
        Timeline heard = prepared.heard();
        List<Chapter> chapters = prepared.chapters();
        try {
            if (WavExport.write(prepared.sound(), prepared.startFrame(), heard, chapters, file) == Outcome.STOPPED) {
                throw new CommandException(ExitStatus.INTERRUPTED, "stopped; nothing was written");
            }
        } catch (IOException e) {
            throw CommandException.cannotWrite(Path.of(output), e);
        }
        if (!quiet.quiet()) {
            environment
                    .err()
                    .println(output + ": " + TimelineText.clock(heard.frames(), heard.frameRate()) + ", "
                            + chapters.size() + (chapters.size() == 1 ? " chapter" : " chapters"));
        }
        return ExitStatus.DONE;
    }
}
