package org.breathcue.cli.play;

import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.DevicePlayback;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.session.LiveVoice;
import org.breathcue.cli.session.PreparedSession;
import org.breathcue.device.LineStatistics;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.live.Performance;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSettings;
import org.breathcue.plan.TimelineText;
import org.breathcue.terminal.ScreenSettings;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a session is played live: through which device, and what the terminal shows of it. */
final class LiveOptions {
    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "audio device: its number or part of its name, as listed by breathcue devices")
    private @Nullable String device;

    @Option(names = "--stats", description = "print playback statistics at the end, as one line of JSON")
    private boolean stats;

    boolean quiet() {
        return screen.quiet();
    }

    /** Whether something is asked for that only matters when it is played. */
    boolean asksForPlaying() {
        return device != null || stats || screen.plain();
    }

    /** Plays a session until it ends or the listener ends it. */
    void play(PreparedSession prepared, Environment environment) throws CommandException {
        SoundSettings settings = prepared.settings();
        Mixer sound = prepared.sound(settings);
        ScreenSettings shown = screen.settings(environment);
        try (LiveVoice voice = new LiveVoice(prepared, sound, environment)) {
            DevicePlayback.perform(
                    device,
                    new Performance(
                            prepared.timeline(), sound, prepared.sound(settings.withoutBreath()), voice, shown.keys()),
                    prepared.startFrame(),
                    () -> introduce(prepared, environment),
                    player -> LiveUi.start(prepared.timeline(), player::status, player::gesture, shown, environment)
                            ::close,
                    statistics -> tell(statistics, environment));
        }
    }

    private void tell(LineStatistics statistics, Environment environment) {
        if (stats) {
            environment.err().println(StatisticsJson.of(statistics));
        }
    }

    private void introduce(PreparedSession prepared, Environment environment) {
        SafetyNote.tellOnce(environment);
        if (screen.quiet()) {
            return;
        }
        Timeline heard = prepared.heard();
        environment
                .err()
                .println(PrintableText.of(heard.title()) + ", "
                        + TimelineText.clock(heard.frames(), heard.frameRate()).replaceFirst("\\.\\d+$", ""));
        PreflightPrinter.print(prepared.preflight(), environment.err());
        screen.hint(environment).ifPresent(environment.err()::println);
    }
}
