package org.breathcue.cli.convert;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.SessionException;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.StandardFiles;
import org.breathcue.cli.console.TextFile;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.script.text.Conversion;
import org.breathcue.script.text.ScriptTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "convert",
        description = "Write a session or a stretch in its other form: JSON as text, or text as JSON.",
        mixinStandardHelpOptions = true)
public final class ConvertCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "name or path of the script, or - for standard input")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "new file to write, such as evening.session or evening.json (default: standard output)")
    private String output = "-";

    public ConvertCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        Conversion converted;
        try (Breathcue breathcue = environment.breathcue()) {
            converted = breathcue.convert(SessionOptions.source(file, environment));
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
        if (StandardFiles.isOutput(output, environment)) {
            environment.out().print(converted.text());
        } else {
            create(converted);
        }
        if (converted.comments() > 0) {
            environment
                    .err()
                    .println(
                            converted.comments() == 1
                                    ? "1 comment is left out."
                                    : converted.comments() + " comments are left out.");
        }
        return ExitStatus.DONE;
    }

    private void create(Conversion converted) throws CommandException {
        String ending = converted.isText() ? ScriptTree.TEXT_ENDING : ".json";
        if (!output.endsWith(ending)) {
            throw CommandException.badValue("-o", output, "must end in " + ending);
        }
        Path path = environment.here().resolve(output);
        if (!TextFile.create(path, converted.text())) {
            throw new CommandException(ExitStatus.USAGE, output + " already exists; choose another name");
        }
    }
}
