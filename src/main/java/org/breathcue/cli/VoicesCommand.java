package org.breathcue.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.encode.Recording;
import org.breathcue.mix.Mixer;
import org.breathcue.pcm.PcmClip;
import org.breathcue.playback.Outcome;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Studio;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.Voices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "voices", description = "List the voices, or hear one.", mixinStandardHelpOptions = true)
final class VoicesCommand implements Callable<Integer> {
    private final Environment environment;

    VoicesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List the voices.", mixinStandardHelpOptions = true)
    int list() {
        Voices.installed().all().forEach(voice -> environment.out().println(voice.name() + "  " + voice.description()));
        return ExitStatus.DONE;
    }

    @Command(name = "install", description = "Install a voice (not yet supported).", mixinStandardHelpOptions = true)
    int install(@Parameters(paramLabel = "NAME") String name) {
        environment.err().println("breathcue: installing " + name + " is not yet supported");
        return ExitStatus.USAGE;
    }

    @Command(name = "say", description = "Speak some words.", mixinStandardHelpOptions = true)
    int say(
            @Parameters(paramLabel = "TEXT", arity = "1..*", description = "the words") List<String> words,
            @Option(names = "--voice", paramLabel = "NAME", defaultValue = SessionOptions.DEFAULT_VOICE) String voice,
            @Option(names = "--device", paramLabel = "DEVICE") @Nullable String device,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "a file to write, whose name ends in .wav, .flac, .mp3 or .opus")
                    @Nullable
                    String output)
            throws CommandException {
        SoundTarget target = output == null ? null : SoundTarget.of(output, environment);
        Utterance utterance = new Utterance(String.join(" ", words), Workshop.WORDS_PER_MINUTE);
        PcmClip clip = clip(utterance, voice);
        Timeline timeline = timeline(utterance, voice, clip.frames());
        Mixer sound = new Mixer(timeline, Map.of(utterance, clip), Map.of());
        if (target == null) {
            Loudspeaker.play(device, sound, timeline.seed());
            return ExitStatus.DONE;
        }
        try {
            Recording recording = new Recording(timeline.frameRate(), timeline.frames(), timeline.title(), List.of());
            Outcome outcome =
                    SoundExport.write(sound, 0, timeline.seed(), null, () -> target.open(recording), () -> {});
            return outcome == Outcome.FINISHED ? ExitStatus.DONE : ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            throw target.cannotWrite(e);
        }
    }

    private PcmClip clip(Utterance utterance, String voice) throws CommandException {
        try (Studio studio = new Studio(
                SessionOptions.voice(voice),
                Workshop.FRAME_RATE,
                environment.clipFolder(),
                environment.err()::println)) {
            return studio.clip(utterance);
        } catch (VoiceException e) {
            throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, String.valueOf(e.getMessage()));
        }
    }

    private static Timeline timeline(Utterance utterance, String voice, int length) {
        int edge = Workshop.FRAME_RATE / 4;
        Span nowhere = new Span(new Source("command line", ""), 0, 0);
        return new Timeline(
                utterance.text(),
                voice,
                Workshop.FRAME_RATE,
                2L * edge + length,
                0,
                List.of(),
                List.of(new Event.Speech(edge, length, nowhere, null, utterance, Role.SAY)));
    }
}
