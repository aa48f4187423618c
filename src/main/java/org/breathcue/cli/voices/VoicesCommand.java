package org.breathcue.cli.voices;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.cli.check.DiagnosticFormat;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.DevicePlayback;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.export.SoundExport;
import org.breathcue.cli.export.SoundOutput;
import org.breathcue.cli.session.SessionFile;
import org.breathcue.cli.session.SessionLoader;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.mix.Mixer;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.parse.PronunciationReader;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoicePack;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "voices", description = "List voices, install one, or listen to one.", mixinStandardHelpOptions = true)
public final class VoicesCommand implements Callable<Integer> {
    private final Environment environment;

    public VoicesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List the voices.", mixinStandardHelpOptions = true)
    int list() {
        Voices voices = environment.voices();
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
            description = "Install a voice from the Internet (needs Python with pip) or from a file.",
            mixinStandardHelpOptions = true)
    int install(
            @Parameters(paramLabel = "NAME", description = "voice to install") String name,
            @Option(
                            names = "--from",
                            paramLabel = "FILE",
                            description = "install from this file instead of downloading")
                    @Nullable
                    String from)
            throws CommandException {
        Voices voices = environment.voices();
        VoicePack pack = voices.pack(name).orElseThrow(() -> cannotInstall(name, voices));
        new VoiceInstallation(environment).install(pack, from);
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

    @Command(name = "say", description = "Speak a text.", mixinStandardHelpOptions = true)
    int say(
            @Parameters(paramLabel = "TEXT", arity = "1..*", description = "text to speak") List<String> words,
            @Option(names = "--voice", paramLabel = "NAME", description = "voice") @Nullable String voice,
            @Option(names = "--device", paramLabel = "DEVICE", description = "audio device") @Nullable String device,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "write to a file instead of playing: .wav, .flac, .mp3 or .opus")
                    @Nullable
                    String output)
            throws CommandException {
        SoundOutput target = output == null ? null : SoundOutput.of(output, environment);
        Utterance utterance = new Utterance(String.join(" ", words), SessionLoader.WORDS_PER_MINUTE, pronunciations());
        VoiceProvider speaker = voice == null ? environment.voices().usual() : SessionOptions.voice(voice, environment);
        PcmClip clip = clip(utterance, speaker);
        Timeline timeline = timeline(utterance, speaker.name(), clip.frames());
        Mixer sound = new Mixer(timeline, Map.of(utterance, clip), Map.of());
        if (target == null) {
            DevicePlayback.play(device, sound, timeline.seed());
            return ExitStatus.DONE;
        }
        try {
            RecordingInfo recording =
                    new RecordingInfo(timeline.frameRate(), timeline.frames(), timeline.title(), List.of());
            Outcome outcome =
                    SoundExport.write(sound, 0, timeline.seed(), null, () -> target.open(recording), () -> {});
            return outcome == Outcome.FINISHED ? ExitStatus.DONE : ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            throw target.cannotWrite(e);
        }
    }

    /** Those of the folder somebody stands in and of the library; what is wrong with them is told, and the rest counts. */
    private Pronunciations pronunciations() {
        Diagnostics diagnostics = new Diagnostics();
        FolderLibrary library = new FolderLibrary(SessionFile.folders(environment), environment.here());
        Pronunciations shared = PronunciationReader.shared(library, diagnostics);
        DiagnosticFormat.full.print(diagnostics.sorted(), environment.err());
        return shared;
    }

    private PcmClip clip(Utterance utterance, VoiceProvider voice) throws CommandException {
        try (SpeechClips studio = new SpeechClips(
                voice, SessionLoader.FRAME_RATE, environment.clipFolder(), environment.err()::println)) {
            return studio.clip(utterance);
        } catch (VoiceException e) {
            throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, String.valueOf(e.getMessage()));
        }
    }

    private static Timeline timeline(Utterance utterance, String voice, int length) {
        int edge = SessionLoader.FRAME_RATE / 4;
        Span nowhere = new Span(new Source("command line", ""), 0, 0);
        return new Timeline(
                utterance.text(),
                voice,
                SessionLoader.FRAME_RATE,
                2L * edge + length,
                0,
                List.of(),
                List.of(new Event.Speech(edge, length, nowhere, null, utterance, Role.SAY)));
    }
}
