package org.breathcue.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.FileExtensions;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.WavWriter;
import org.jspecify.annotations.Nullable;

/** Where sound is to go: a file of the format that its name ends in, or standard output, which takes WAV. */
public final class SoundOutput {
    private static final String STANDARD_OUTPUT = "-";

    private final String option;
    private final @Nullable Path file;
    private final SoundFormat format;
    private final Environment environment;

    private SoundOutput(String option, @Nullable Path file, SoundFormat format, Environment environment) {
        this.option = option;
        this.file = file;
        this.format = format;
        this.environment = environment;
    }

    /** What the option {@code -o} names. */
    public static SoundOutput of(String option, Environment environment) throws CommandException {
        if (option.equals(STANDARD_OUTPUT)) {
            return new SoundOutput(option, null, SoundFormat.WAV, environment);
        }
        Path file = environment.here().resolve(option);
        boolean isDevice = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        SoundFormat format = SoundFormat.of(option)
                .or(() -> Optional.ofNullable(isDevice ? SoundFormat.WAV : null))
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE,
                        "-o " + option + ": the file name must end in " + FileExtensions.of(SoundFormat.allEndings())
                                + ", such as session.mp3"));
        return new SoundOutput(option, file, format, environment);
    }

    public PcmSink open(RecordingInfo recording) throws IOException {
        return file == null
                ? new WavWriter(
                        environment.bytes(),
                        "to standard output",
                        recording.frameRate(),
                        recording.frames(),
                        recording.title(),
                        recording.chapters())
                : format.open(file, recording);
    }

    /** What to call it. */
    String name() {
        return file == null ? "standard output" : option;
    }

    public CommandException cannotWrite(IOException e) {
        return CommandException.cannotWrite(Path.of(option), e);
    }
}
