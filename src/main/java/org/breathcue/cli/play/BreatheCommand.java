package org.breathcue.cli.play;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.breathcue.cli.check.DiagnosticFormat;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.export.SessionExport;
import org.breathcue.cli.session.PreparedSession;
import org.breathcue.cli.session.SessionFile;
import org.breathcue.cli.session.SessionLoader;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.cli.session.SoundOptions;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.script.parse.BreathSession;
import org.breathcue.voice.VoiceProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "breathe",
        description = "Play a breathing exercise without a script, or write it to a file with -o.",
        mixinStandardHelpOptions = true)
public final class BreatheCommand implements Callable<Integer> {
    private static final String USUAL_BREATH = "4:6";
    private static final String RATIO = "RATIO";

    private final Environment environment;

    @Parameters(
            paramLabel = RATIO,
            arity = "0..*",
            description = "seconds to inhale and exhale, such as 4:6; with holds, 4:7:8 or 4:4:4:4;"
                    + " to change gradually, 3:4 to 4:6 (default: " + USUAL_BREATH + ")")
    private List<String> words = List.of();

    @Option(names = "--length", paramLabel = "TIME", description = "length: 12m, 90s or 12:30 (default: 5m)")
    private String length = "5m";

    @Option(
            names = "--voice",
            paramLabel = "NAME",
            description = "voice (default: heart if installed, otherwise kevin16)")
    private @Nullable String voice;

    @Mixin
    private SoundOptions sound = new SoundOptions();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of playing: .wav, .flac, .mp3 or .opus;"
                    + " - writes WAV to standard output")
    private @Nullable String output;

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "with -o: also write the words to a .vtt, .srt or .txt file (.txt: labels for Audacity)")
    private @Nullable String captions;

    public BreatheCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        if (output == null) {
            if (captions != null) {
                throw new CommandException(ExitStatus.USAGE, "--captions needs a file: add -o FILE");
            }
            live.play(prepare(), environment);
            return ExitStatus.DONE;
        }
        if (live.asksForPlaying()) {
            throw new CommandException(ExitStatus.USAGE, "--device, --plain and --stats cannot be combined with -o");
        }
        SessionExport export = SessionExport.of(output, captions, live.quiet(), environment);
        return export.write(prepare());
    }

    private PreparedSession prepare() throws CommandException {
        double seconds = SessionOptions.length(length);
        Optional<VoiceProvider> asked =
                voice == null ? Optional.empty() : Optional.of(SessionOptions.voice(voice, environment));
        String breath = words.isEmpty() ? USUAL_BREATH : String.join(" ", words);
        Diagnostics diagnostics = new Diagnostics();
        Script script = BreathSession.of(RATIO, breath, seconds, diagnostics)
                .orElseThrow(() -> wrong(diagnostics, ExitStatus.USAGE));
        // Sounds of its listener lie in audio/ where they stand.
        SessionFile file = new SessionFile(RATIO, Optional.empty(), Optional.of(environment.here()));
        try (SessionLoader workshop = new SessionLoader(asked, environment.quiet(live.quiet()))) {
            workshop.expectToSpeak();
            Script heard = script.sounding(sound.over(script.sound(), workshop.soundFiles(file)));
            Diagnostics found = new Diagnostics();
            Optional<PreparedSession> prepared = workshop.prepare(file, heard, lasting(seconds), found);
            if (prepared.isEmpty()) {
                checkLength(seconds, breath.strip(), workshop, file, heard);
                throw wrong(found, ExitStatus.SCRIPT_WRONG);
            }
            return prepared.get();
        }
    }

    private CommandException wrong(Diagnostics diagnostics, int status) {
        DiagnosticFormat.full.print(diagnostics.sorted(), environment.err());
        return new CommandException(status, "");
    }

    private static Settings lasting(double seconds) {
        return new Settings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(seconds));
    }

    /** What the compiler says of a length is for people who can change the script. */
    private void checkLength(double seconds, String breath, SessionLoader workshop, SessionFile file, Script script)
            throws CommandException {
        Optional<SessionLoader.Lengths> lengths = workshop.lengths(file, script, new Diagnostics());
        if (lengths.isEmpty()) {
            return;
        }
        double shortest = lengths.get().possible().shortest();
        double longest = lengths.get().possible().longest();
        if (seconds < shortest) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "--length " + length + " is too short: one breath of " + breath + " with its chimes takes "
                            + (long) Math.ceil(shortest) + "s");
        }
        if (seconds > longest) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "--length " + length + " is too long: with a breath of " + breath + " the maximum is "
                            + (long) longest / 60 + "m");
        }
    }
}
