package org.breathcue.cli.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.breathcue.OutputFile;
import org.breathcue.PreparedSession;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.FileFormat;
import org.breathcue.cli.console.StandardFiles;
import org.breathcue.cli.console.TextFile;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.duration.DurationParser;
import org.breathcue.duration.DurationText;
import org.breathcue.plan.PlanFormat;
import org.breathcue.plan.TimelineMoment;
import org.breathcue.plan.picture.SessionPicture;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description =
                "Show everything that is heard in a session with exact times, or its stretches as an outline or a page to print.",
        mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Option(
            names = "--format",
            paramLabel = "text|outline|json|svg|html",
            description = "output format (default: as the name of the file says, otherwise text)")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of standard output")
    private @Nullable String output;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "show only what is heard at a time such as 4:30, and the line of the script it comes from")
    private @Nullable String at;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            description = "width of the picture, from " + SessionPicture.NARROWEST + " to " + SessionPicture.WIDEST
                    + " (default: " + SessionPicture.WIDTH + ")")
    private @Nullable Integer width;

    /** The output formats. The names are the values of the option. */
    enum Format implements FileFormat {
        text(PlanFormat.TEXT, ".txt"),
        outline(PlanFormat.OUTLINE, ".txt"),
        json(PlanFormat.JSON, ".json"),
        svg(PlanFormat.SVG, ".svg"),
        html(PlanFormat.HTML, ".html", ".htm");

        private final PlanFormat plan;
        private final List<String> endings;

        Format(PlanFormat plan, String... endings) {
            this.plan = plan;
            this.endings = List.of(endings);
        }

        @Override
        public List<String> endings() {
            return endings;
        }
    }

    public PlanCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        Format wanted = format();
        String target = output == null ? "-" : output;
        boolean printed = StandardFiles.isOutput(target, environment);
        Path file = environment.here().resolve(target);
        Optional<OutputFile> written = printed
                ? StandardFiles.output(environment).map(path -> new OutputFile("standard output", path))
                : Optional.of(new OutputFile("-o " + target, file));
        PreparedSession session = options.prepare(environment, written.stream().toList());
        TextFile.write(target, plan(session, wanted), environment);
        return ExitStatus.DONE;
    }

    private String plan(PreparedSession session, Format wanted) throws CommandException {
        if (at != null) {
            return moment(at, session.heard());
        }
        return width == null ? session.plan(wanted.plan) : session.picture(width);
    }

    /** Returns the format that the options ask for. */
    private Format format() throws CommandException {
        Format wanted = FileFormat.chosen(List.of(Format.values()), format, output);
        if (at != null && wanted != Format.text) {
            throw new CommandException(
                    ExitStatus.USAGE, "--at shows text; it cannot be combined with the format " + wanted);
        }
        if (width != null && wanted != Format.svg) {
            throw new CommandException(
                    ExitStatus.USAGE, "--width is for pictures; it cannot be combined with the format " + wanted);
        }
        if (width != null && (width < SessionPicture.NARROWEST || width > SessionPicture.WIDEST)) {
            throw CommandException.badValue(
                    "--width",
                    Integer.toString(width),
                    "must be from " + SessionPicture.NARROWEST + " to " + SessionPicture.WIDEST);
        }
        return wanted;
    }

    private String moment(String time, Timeline timeline) throws CommandException {
        OptionalDouble seconds = DurationParser.seconds(time);
        long frame = Math.round(seconds.orElse(-1) * timeline.frameRate());
        if (seconds.isEmpty() || frame >= timeline.frames()) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "--at must be a time such as 4:30, before the end of the session at "
                            + DurationText.clockWithMillis(timeline.frames(), timeline.frameRate()) + ", found "
                            + time);
        }
        return TimelineMoment.of(timeline, frame);
    }
}
