package org.breathcue.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Nearest;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.StartPoint;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineText;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that takes a session has in common. */
final class SessionOptions {
    static final String DEFAULT_VOICE = "kevin16";
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d+):)?(\\d+):([0-5]?\\d(?:\\.\\d+)?)");
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(s|m|min)");

    @Parameters(paramLabel = "SESSION", description = "a name in scripts/, a path, or - for standard input")
    String session = "";

    @Option(names = "--voice", paramLabel = "NAME", description = "who speaks (default: ${DEFAULT-VALUE})")
    String voice = DEFAULT_VOICE;

    @Option(
            names = "--from",
            paramLabel = "STEP|TIME",
            description = "start at a step (its number or name), or at the words at or before a time such as 4:30")
    @Nullable
    String from;

    @Option(names = "--guide", hidden = true)
    @Nullable
    String guide;

    @Option(names = "--length", hidden = true)
    @Nullable
    String length;

    @Option(names = "--pace", hidden = true)
    @Nullable
    String pace;

    @Option(names = "--variation", hidden = true)
    @Nullable
    String variation;

    @Option(names = "--first", hidden = true)
    @Nullable
    String first;

    /** Prepares the session; what is wrong with it is told on standard error. */
    Prepared prepare(Environment environment) throws CommandException {
        refuseWhatIsToCome();
        SessionFile file = SessionFile.find(session, environment);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Prepared> prepared;
        try (Workshop workshop = new Workshop(voice(voice), environment)) {
            prepared = workshop.prepare(file, Workshop.Kind.SESSION, diagnostics);
        }
        DiagnosticFormat.full.print(diagnostics.sorted(), environment.err());
        if (prepared.isEmpty()) {
            throw CommandException.scriptWrong();
        }
        return from == null ? prepared.get() : startAt(from, prepared.get(), environment);
    }

    static VoiceProvider voice(String name) throws CommandException {
        Voices voices = Voices.installed();
        Optional<VoiceProvider> found = voices.find(name);
        if (found.isEmpty()) {
            List<String> names = voices.all().stream().map(VoiceProvider::name).toList();
            String hint = Nearest.to(name, names)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("there are " + String.join(", ", names));
            throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, "there is no voice " + name + "; " + hint);
        }
        return found.get();
    }

    private void refuseWhatIsToCome() throws CommandException {
        if (guide != null && !guide.equals("full")) {
            throw new CommandException(ExitStatus.USAGE, "--guide " + guide + " is not yet supported, only full");
        }
        Map<String, Optional<String>> later = Map.of(
                "--length", Optional.ofNullable(length),
                "--pace", Optional.ofNullable(pace),
                "--variation", Optional.ofNullable(variation),
                "--first", Optional.ofNullable(first));
        String given = later.entrySet().stream()
                .filter(option -> option.getValue().isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            throw new CommandException(ExitStatus.USAGE, given + " is not yet supported");
        }
    }

    private static Prepared startAt(String from, Prepared prepared, Environment environment) throws CommandException {
        Timeline timeline = prepared.timeline();
        OptionalLong frame = startFrame(from, timeline);
        if (frame.isEmpty()) {
            List<String> names = timeline.events(Event.Mark.class).stream()
                    .map(Event.Mark::name)
                    .toList();
            int steps = timeline.events(Event.Mark.class).stream()
                    .map(Event::place)
                    .mapToInt(place -> place == null ? 0 : place.step())
                    .max()
                    .orElse(0);
            throw new CommandException(
                    ExitStatus.USAGE,
                    "--from " + from + ": "
                            + Nearest.to(from, names)
                                    .map(near -> "did you mean \"" + near + "\"? ")
                                    .orElse("")
                            + "the session has steps 1 to " + steps + " and lasts "
                            + TimelineText.clock(timeline.frames(), timeline.frameRate())
                            + "; breathcue plan SESSION shows them");
        }
        environment.err().println("from " + TimelineText.clock(frame.getAsLong(), timeline.frameRate()));
        return prepared.from(frame.getAsLong());
    }

    private static OptionalLong startFrame(String from, Timeline timeline) {
        if (from.isBlank()) {
            return OptionalLong.empty();
        }
        if (from.matches("\\d{1,6}")) {
            return StartPoint.ofStep(timeline, Integer.parseInt(from));
        }
        Matcher clock = CLOCK.matcher(from);
        if (clock.matches()) {
            double hours = clock.group(1) == null ? 0 : Double.parseDouble(clock.group(1));
            double seconds =
                    (hours * 60 + Double.parseDouble(clock.group(2))) * 60 + Double.parseDouble(clock.group(3));
            return StartPoint.before(timeline, Math.round(seconds * timeline.frameRate()));
        }
        Matcher amount = AMOUNT.matcher(from);
        if (amount.matches()) {
            double seconds =
                    Double.parseDouble(amount.group(1)) * (amount.group(2).equals("s") ? 1 : 60);
            return StartPoint.before(timeline, Math.round(seconds * timeline.frameRate()));
        }
        return StartPoint.ofName(timeline, from);
    }
}
