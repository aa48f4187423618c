package org.breathcue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.breathcue.encode.Recording;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.WavWriter;
import org.jspecify.annotations.Nullable;

/** Where sound is to go: a file of the format that its name ends in, or standard output, which takes WAV. */
final class SoundTarget {
    private static final String STANDARD_OUTPUT = "-";

    private final String option;
    private final @Nullable Path file;
    private final SoundFormat format;
    private final Environment environment;

    private SoundTarget(String option, @Nullable Path file, SoundFormat format, Environment environment) {
        this.option = option;
        this.file = file;
        this.format = format;
        this.environment = environment;
    }

    /** What the option {@code -o} names. */
    static SoundTarget of(String option, Environment environment) throws CommandException {
        if (option.equals(STANDARD_OUTPUT)) {
            return new SoundTarget(option, null, SoundFormat.WAV, environment);
        }
        Path file = environment.here().resolve(option);
        boolean isDevice = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        SoundFormat format = SoundFormat.of(option)
                .or(() -> Optional.ofNullable(isDevice ? SoundFormat.WAV : null))
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE,
                        "-o " + option + ": the name must end in " + Endings.of(SoundFormat.allEndings())
                                + ", such as session.mp3"));
        return new SoundTarget(option, file, format, environment);
    }

    PcmSink open(Recording recording) throws IOException {
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

    CommandException cannotWrite(IOException e) {
        return CommandException.cannotWrite(Path.of(option), e);
    }
}
