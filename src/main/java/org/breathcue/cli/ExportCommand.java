package org.breathcue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.WavWriter;
import org.breathcue.playback.Exporter;
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
    private static final List<String> LATER = List.of("flac", "mp3", "opus", "ogg");
    private static final long MOST_MILLIS_TO_STOP = 2000;

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
        Path file = target();
        Prepared prepared = options.prepare(environment);
        Timeline heard = prepared.heard();
        List<Chapter> chapters = prepared.chapters();
        try {
            if (write(prepared, heard, chapters, file) == Outcome.STOPPED) {
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

    private Path target() throws CommandException {
        String lower = output.toLowerCase(Locale.ROOT);
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (output.equals("-") || LATER.contains(ending)) {
            throw new CommandException(
                    ExitStatus.USAGE, "-o " + output + " is not yet supported; write a .wav file: -o session.wav");
        }
        Path file = environment.here().resolve(output);
        boolean isDevice = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        if (!ending.equals("wav") && !isDevice) {
            throw new CommandException(
                    ExitStatus.USAGE, "-o " + output + ": the name must end in .wav, such as session.wav");
        }
        return file;
    }

    private static Outcome write(Prepared prepared, Timeline heard, List<Chapter> chapters, Path file)
            throws IOException {
        try (WavWriter sink = new WavWriter(file, heard.frameRate(), heard.frames(), heard.title(), chapters)) {
            Exporter exporter =
                    new Exporter(prepared.sound(), prepared.timeline().seed(), sink);
            return Interruptible.run(() -> exporter.export(prepared.startFrame()), exporter::stop, MOST_MILLIS_TO_STOP);
        }
    }
}
