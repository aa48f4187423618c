package org.breathcue.cli.export;

import java.nio.file.Path;
import org.breathcue.OutputFile;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.FileExtensions;
import org.breathcue.plan.caption.CaptionFormat;

/**
 * The value of the option {@code --captions}.
 *
 * @param name the name in messages
 */
record CaptionOption(String name, Path file, CaptionFormat format) {
    OutputFile output() {
        return new OutputFile("--captions " + name, file);
    }

    /**
     * Parses the option.
     *
     * @throws CommandException if the extension is unknown
     */
    static CaptionOption of(String option, Environment environment) throws CommandException {
        CaptionFormat format = CaptionFormat.of(option)
                .orElseThrow(() -> new CommandException(
                        ExitStatus.USAGE,
                        "--captions " + option + ": the file name must end in "
                                + FileExtensions.of(CaptionFormat.allEndings()) + ", such as session.vtt"));
        return new CaptionOption(option, environment.here().resolve(option), format);
    }
}
