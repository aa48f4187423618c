package org.breathcue.cli.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.breathcue.ExportTarget;
import org.breathcue.OutputFile;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.FileExtensions;
import org.breathcue.cli.console.StandardFiles;
import org.breathcue.encode.SoundFormat;

/**
 * The value of the option {@code -o}: a file, whose extension selects the format, or {@code -} for WAV on standard
 * output.
 *
 * @param name the name in messages
 * @param file the file that is written; empty for standard output that is not known to lead to a file
 */
public record OutputOption(String name, ExportTarget target, Optional<OutputFile> file) {
    /**
     * Parses the option.
     *
     * @throws CommandException if the extension is unknown
     */
    public static OutputOption of(String option, Environment environment) throws CommandException {
        if (StandardFiles.isOutput(option, environment)) {
            String name = "standard output";
            return new OutputOption(
                    name,
                    ExportTarget.wav(environment.bytes(), name),
                    StandardFiles.output(environment).map(path -> new OutputFile(name, path)));
        }
        Path file = environment.here().resolve(option);
        boolean isDevice = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        SoundFormat format = SoundFormat.of(option)
                .or(() -> Optional.ofNullable(isDevice ? SoundFormat.WAV : null))
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE,
                        "-o " + option + ": the file name must end in " + FileExtensions.of(SoundFormat.allEndings())
                                + ", such as session.mp3"));
        return new OutputOption(
                option,
                ExportTarget.file(file, Path.of(option), format),
                Optional.of(new OutputFile("-o " + option, file)));
    }
}
