package org.breathcue.cli;

import java.util.concurrent.Callable;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "plan", description = "Show what sounds when, to the frame.", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "for people or for programs (default: text)")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of standard output")
    private @Nullable String output;

    /** Named as they are written. */
    enum Format {
        text,
        json,
        svg
    }

    PlanCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        if (format == Format.svg) {
            throw new CommandException(ExitStatus.USAGE, "--format svg is not yet supported; there are text and json");
        }
        Timeline timeline = options.prepare(environment).heard();
        String plan = format == Format.json ? TimelineJson.of(timeline) : TimelineText.of(timeline);
        if (output == null || output.equals("-")) {
            environment.out().print(plan);
        } else {
            TextFile.write(environment.here().resolve(output), plan);
        }
        return ExitStatus.DONE;
    }
}
