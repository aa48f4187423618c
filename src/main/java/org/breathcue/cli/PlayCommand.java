package org.breathcue.cli;

import java.util.concurrent.Callable;
import org.breathcue.diagnostic.Printable;
import org.breathcue.live.Performance;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSettings;
import org.breathcue.playback.LineStatistics;
import org.breathcue.screen.ScreenSettings;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "play",
        description = "Speak a session through the loudspeaker. Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "where to play: a number or part of a name from breathcue devices")
    private @Nullable String device;

    @Option(
            names = "--stats",
            description = "print at the end how well the device could be supplied, as one line of JSON")
    private boolean stats;

    PlayCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        Prepared prepared = options.prepare(environment.quiet(screen.quiet()));
        SoundSettings settings = prepared.settings();
        Mixer sound = prepared.sound(settings);
        ScreenSettings shown = screen.settings(environment);
        try (LiveVoice voice = new LiveVoice(prepared, sound, environment)) {
            Loudspeaker.perform(
                    device,
                    new Performance(
                            prepared.timeline(), sound, prepared.sound(settings.withoutBreath()), voice, shown.keys()),
                    prepared.startFrame(),
                    () -> introduce(prepared),
                    player -> Companions.start(prepared.timeline(), player::status, player::gesture, shown, environment)
                            ::close,
                    this::tell);
        }
        return ExitStatus.DONE;
    }

    private void tell(LineStatistics statistics) {
        if (stats) {
            environment.err().println(StatisticsJson.of(statistics));
        }
    }

    private void introduce(Prepared prepared) {
        SafetyNote.tellOnce(environment);
        if (screen.quiet()) {
            return;
        }
        Timeline heard = prepared.heard();
        environment
                .err()
                .println(Printable.of(heard.title()) + ", "
                        + TimelineText.clock(heard.frames(), heard.frameRate()).replaceFirst("\\.\\d+$", ""));
        Preliminaries.print(prepared.preflight(), environment.err());
        screen.hint(environment).ifPresent(environment.err()::println);
    }
}
