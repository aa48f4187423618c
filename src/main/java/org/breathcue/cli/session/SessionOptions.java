package org.breathcue.cli.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.cli.check.DiagnosticFormat;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.plan.TimelineText;
import org.breathcue.script.Guide;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.script.Sound;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.StartPoint;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.VoicePack;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that takes a session has in common. */
public final class SessionOptions {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,4}):([0-5]?\\d(?:\\.\\d+)?)");
    private static final Pattern AMOUNT = Pattern.compile("(?=\\d)(?:(\\d{1,2}(?:\\.\\d{1,6})?) ?h)? ?"
            + "(?:(\\d{1,4}(?:\\.\\d{1,6})?) ?m(?:in)?)? ?(?:(\\d{1,6}(?:\\.\\d{1,6})?) ?s)?");
    private static final double SLOWEST_PACE = 1;
    private static final double FASTEST_PACE = 20;
    private static final double LONGEST = 6 * 3600;

    @Parameters(
            paramLabel = "SESSION",
            description = "name of a session in scripts/, path of a script, or - for standard input")
    String session = "";

    @Option(
            names = "--voice",
            paramLabel = "NAME",
            description =
                    "voice (default: the preferred voice of the session, otherwise heart if installed, otherwise kevin16)")
    @Nullable
    public String voice;

    @Option(
            names = "--from",
            paramLabel = "STEP|TIME",
            description = "start at a step (number or name), or at the last words before a time such as 4:30")
    @Nullable
    String from;

    @Option(names = "--length", paramLabel = "TIME", description = "length of the session: 12m, 90s or 12:30")
    @Nullable
    public String length;

    @Option(names = "--pace", paramLabel = "BREATHS", description = "breaths per minute, such as 6")
    @Nullable
    String pace;

    @Option(
            names = "--guide",
            paramLabel = "full|fading|quiet",
            description = "how many words to speak when lines are repeated")
    @Nullable
    String guide;

    @Option(
            names = "--variation",
            paramLabel = "NAME",
            description = "use this variation, such as easier, of every stretch that has it")
    @Nullable
    String variation;

    @Option(names = "--first", paramLabel = "left|right", description = "side to start with")
    @Nullable
    String first;

    @Mixin
    private SoundOptions sound = new SoundOptions();

    /** Whether the listener says who is to speak. */
    public boolean choosesVoice() {
        return voice != null;
    }

    /** Prepares the session; what is wrong with it is told on standard error. */
    public PreparedSession prepare(Environment environment) throws CommandException {
        Settings settings = settings();
        Optional<VoiceProvider> asked = voice == null ? Optional.empty() : Optional.of(voice(voice, environment));
        SessionFile file = SessionFile.find(session, environment);
        Diagnostics diagnostics = new Diagnostics();
        Optional<PreparedSession> prepared = Optional.empty();
        try (SessionLoader workshop = new SessionLoader(asked, environment)) {
            workshop.expectToSpeak();
            Optional<Script> script = workshop.read(file, SessionLoader.Kind.SESSION, settings, diagnostics);
            if (script.isPresent()) {
                Sound heard = sound.over(script.get().sound(), workshop.soundFiles(file));
                prepared = workshop.prepare(file, script.get().sounding(heard), settings, diagnostics);
            }
        }
        DiagnosticFormat.full.print(diagnostics.sorted(), environment.err());
        if (prepared.isEmpty()) {
            throw CommandException.scriptWrong();
        }
        return from == null ? prepared.get() : startAt(from, prepared.get(), environment);
    }

    private Settings settings() throws CommandException {
        return new Settings(
                guide == null ? Optional.empty() : Optional.of(guide(guide)),
                first == null ? Optional.empty() : Optional.of(side(first)),
                Optional.ofNullable(variation),
                pace == null ? OptionalDouble.empty() : OptionalDouble.of(pace(pace)),
                length == null ? OptionalDouble.empty() : OptionalDouble.of(length(length)));
    }

    private static Guide guide(String word) throws CommandException {
        return Guide.named(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> refused("--guide", word, "must be one of " + String.join(", ", Guide.words())));
    }

    private static Side side(String word) throws CommandException {
        return Stream.of(Side.LEFT, Side.RIGHT)
                .filter(side -> side.key().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> refused("--first", word, "must be left or right"));
    }

    private static double pace(String text) throws CommandException {
        double pace = text.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.parseDouble(text) : 0;
        if (pace < SLOWEST_PACE || pace > FASTEST_PACE) {
            throw refused("--pace", text, "must be breaths per minute from 1 to 20, such as 6");
        }
        return pace;
    }

    /** What {@code --length} says, in seconds. */
    public static double length(String text) throws CommandException {
        OptionalDouble seconds = seconds(text);
        if (seconds.isEmpty() || seconds.getAsDouble() < 1 || seconds.getAsDouble() > LONGEST) {
            throw refused("--length", text, "must be a time up to six hours, such as 12m, 90s or 12:30");
        }
        return seconds.getAsDouble();
    }

    public static CommandException refused(String option, String value, String rule) {
        return new CommandException(ExitStatus.USAGE, option + " " + rule + ", found " + value);
    }

    /** The voice of a name, if it can speak. */
    public static VoiceProvider voice(String name, Environment environment) throws CommandException {
        Voices voices = environment.voices();
        Optional<VoiceProvider> found = voices.find(name);
        if (found.isPresent()) {
            return found.get();
        }
        if (voices.pack(name).isPresent()) {
            throw new CommandException(
                    ExitStatus.NO_DEVICE_OR_VOICE,
                    "the voice " + name + " is not installed; to install it: breathcue voices install " + name);
        }
        List<String> names = Stream.concat(
                        voices.all().stream().map(VoiceProvider::name),
                        voices.packs().stream().map(VoicePack::name))
                .distinct()
                .toList();
        String hint = NearestWord.to(name, names)
                .map(near -> "did you mean " + near + "?")
                .orElse("available: " + String.join(", ", names));
        throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, "there is no voice " + name + "; " + hint);
    }

    private static PreparedSession startAt(String from, PreparedSession prepared, Environment environment)
            throws CommandException {
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
                            + NearestWord.to(from, names)
                                    .map(near -> "did you mean \"" + near + "\"? ")
                                    .orElse("")
                            + "the session has steps 1 to " + steps + " and lasts "
                            + TimelineText.clock(timeline.frames(), timeline.frameRate())
                            + "; to list them: breathcue plan SESSION");
        }
        environment.err().println("Starting at " + TimelineText.clock(frame.getAsLong(), timeline.frameRate()));
        return prepared.from(frame.getAsLong());
    }

    private static OptionalLong startFrame(String from, Timeline timeline) {
        if (from.isBlank()) {
            return OptionalLong.empty();
        }
        if (from.matches("\\d{1,6}")) {
            return StartPoint.ofStep(timeline, Integer.parseInt(from));
        }
        OptionalDouble seconds = seconds(from);
        return seconds.isPresent()
                ? StartPoint.before(timeline, Math.round(seconds.getAsDouble() * timeline.frameRate()))
                : StartPoint.ofName(timeline, from);
    }

    /** A time as people type it: {@code 4:30}, {@code 1:04:30}, {@code 90s}, {@code 12m}, {@code 12 min}, {@code 9m30s}, {@code 1h}. */
    public static OptionalDouble seconds(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            double hours = clock.group(1) == null ? 0 : Double.parseDouble(clock.group(1));
            return OptionalDouble.of(
                    (hours * 60 + Double.parseDouble(clock.group(2))) * 60 + Double.parseDouble(clock.group(3)));
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((part(amount, 1) * 60 + part(amount, 2)) * 60 + part(amount, 3));
    }

    private static double part(Matcher amount, int group) {
        return amount.group(group) == null ? 0 : Double.parseDouble(amount.group(group));
    }
}
