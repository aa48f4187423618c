package org.breathcue.cli.voices;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.breathcue.Breathcue;
import org.breathcue.LiveSession;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionExport;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.DiagnosticFormat;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.InterruptibleTask;
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.cli.export.OutputOption;
import org.breathcue.cli.session.GivenWish;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.pcm.Outcome;
import org.breathcue.terminal.StandardStream;
import org.breathcue.voice.Delivery;
import org.breathcue.voice.SpokenWord;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoicePack;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "voices", description = "List voices, install one, or listen to one.", mixinStandardHelpOptions = true)
public final class VoicesCommand implements Callable<Integer> {
    private static final long MOST_MILLIS_TO_STOP = 1000;

    private final Environment environment;

    @Option(names = "--format", paramLabel = "text|json", description = "output format of the list (default: text)")
    private OutputFormat format = OutputFormat.text;

    public VoicesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return list(format);
    }

    @Command(name = "list", description = "List the voices.", mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            description = "output format (default: text)",
                            defaultValue = "text")
                    OutputFormat format) {
        Voices voices = environment.voices();
        if (format == OutputFormat.json) {
            environment.out().print(VoicesJson.of(voices));
            return ExitStatus.DONE;
        }
        voices.all()
                .forEach(voice -> print(
                        voice.name(),
                        voice.facts(),
                        voice.name().equals(voices.usual().name())));
        voices.missing().forEach(pack -> {
            print(pack.name(), pack.facts(), false);
            environment
                    .err()
                    .println("  " + pack.name() + " is not installed; to install it: breathcue voices install "
                            + pack.name());
        });
        return ExitStatus.DONE;
    }

    private void print(String name, VoiceFacts facts, boolean usual) {
        environment
                .out()
                .printf(
                        Locale.ROOT,
                        "%-8s %-44s %2d kHz %3d MB  %s%s%n",
                        name,
                        facts.description(),
                        facts.frameRate() / 1000,
                        Math.round(facts.bytes() / 1e6),
                        facts.licence(),
                        usual ? ", used by default" : "");
    }

    @Command(
            name = "install",
            description = "Install a voice from the Internet or from a file.",
            mixinStandardHelpOptions = true)
    int install(
            @Parameters(paramLabel = "NAME", description = "voice to install") String name,
            @Option(
                            names = "--from",
                            paramLabel = "FILE",
                            description = "use this file instead of downloading it; may be repeated")
                    @Nullable
                    List<String> from)
            throws CommandException {
        Voices voices = environment.voices();
        VoicePack pack = voices.pack(name).orElseThrow(() -> cannotInstall(name, voices));
        new VoiceInstallation(environment).install(pack, from == null ? List.of() : from);
        return ExitStatus.DONE;
    }

    private static CommandException cannotInstall(String name, Voices voices) {
        List<String> names = voices.packs().stream().map(VoicePack::name).toList();
        return new CommandException(
                ExitStatus.USAGE,
                voices.find(name).isPresent()
                        ? "the voice " + name + " is included and does not have to be installed"
                        : "there is no voice " + PrintableText.of(name) + " to install; available: "
                                + String.join(", ", names));
    }

    @Command(
            name = "say",
            description = "Speak a text, or show how its words are said.",
            mixinStandardHelpOptions = true)
    int say(
            @Parameters(paramLabel = "TEXT", arity = "1..*", description = "text to speak") List<String> words,
            @Option(names = "--voice", paramLabel = "NAME", description = "voice") @Nullable String voice,
            @Option(
                            names = "--delivery",
                            paramLabel = "plain|calm",
                            description = "how the voice delivers the text",
                            defaultValue = "plain")
                    String delivery,
            @Option(names = "--device", paramLabel = "DEVICE", description = "audio device") @Nullable String device,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "write to a file instead of playing: .wav, .flac, .mp3 or .opus")
                    @Nullable
                    String output,
            @Option(
                            names = "--phonemes",
                            description = "show the sounds of each word and where they come from, instead of speaking")
                    boolean phonemes,
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            description = "output format of --phonemes (default: text)")
                    @Nullable
                    OutputFormat format)
            throws CommandException {
        if (phonemes) {
            return show(String.join(" ", words), voice, format, device != null || output != null);
        }
        if (format != null) {
            throw new CommandException(ExitStatus.USAGE, "--format needs --phonemes");
        }
        Delivery spoken = GivenWish.delivery(delivery);
        OutputOption target = output == null ? null : OutputOption.of(output, environment);
        try (Breathcue breathcue = environment.breathcue()) {
            PreparedSession session = breathcue.say(String.join(" ", words), voice, spoken);
            DiagnosticFormat.full.print(session.diagnostics(), environment.err());
            boolean finished = target == null ? play(session, device) : write(session, target);
            return finished || target == null ? ExitStatus.DONE : ExitStatus.INTERRUPTED;
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    private int show(String text, @Nullable String voice, @Nullable OutputFormat format, boolean alsoSpeaks)
            throws CommandException {
        if (alsoSpeaks) {
            throw new CommandException(ExitStatus.USAGE, "--phonemes cannot be combined with --device or --output");
        }
        try (Breathcue breathcue = environment.breathcue()) {
            List<SpokenWord> words = breathcue.words(text, voice);
            if (format == OutputFormat.json) {
                environment.out().print(PhonemesJson.text(words));
            } else {
                new PhonemeTable(words).lines(columns()).forEach(environment.out()::println);
            }
            return ExitStatus.DONE;
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    private int columns() {
        return environment.terminal().isTerminal(StandardStream.OUTPUT)
                ? environment.terminal().columns(StandardStream.OUTPUT)
                : Integer.MAX_VALUE;
    }

    private static boolean play(PreparedSession session, @Nullable String device)
            throws SessionException, CommandException {
        try (LiveSession live = session.liveOn(device, false)) {
            return InterruptibleTask.run(live::play, live::stop, MOST_MILLIS_TO_STOP) == Outcome.FINISHED;
        }
    }

    private static boolean write(PreparedSession session, OutputOption target)
            throws SessionException, CommandException {
        SessionExport export = session.export(target.target());
        return InterruptibleTask.run(export::run, export::stop, MOST_MILLIS_TO_STOP)
                .finished();
    }
}
