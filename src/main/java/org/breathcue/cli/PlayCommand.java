package org.breathcue.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.breathcue.diagnostic.Printable;
import org.breathcue.playback.AudioDeviceException;
import org.breathcue.playback.Devices;
import org.breathcue.playback.LineSink;
import org.breathcue.playback.Player;
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
    private static final long MOST_MILLIS_TO_FADE = 1000;

    private final Environment environment;

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Mixin
    private QuietOption quiet = new QuietOption();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "where to play: a number or part of a name from breathcue devices")
    private @Nullable String device;

    PlayCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
        Prepared prepared = options.prepare(environment);
        try (LineSink line = Devices.open(device)) {
            introduce(prepared);
            Player player = new Player(prepared.sound(), prepared.timeline().seed(), line);
            Interruptible.run(() -> player.play(prepared.startFrame()), player::stop, MOST_MILLIS_TO_FADE);
            return ExitStatus.DONE;
        } catch (AudioDeviceException e) {
            throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, "the sound stopped: " + e.getMessage());
        }
    }

    private void introduce(Prepared prepared) {
        SafetyNote.tellOnce(environment);
        if (quiet.quiet()) {
            return;
        }
        Timeline heard = prepared.heard();
        environment
                .err()
                .println(Printable.of(heard.title()) + ", "
                        + TimelineText.clock(heard.frames(), heard.frameRate()).replaceFirst("\\.\\d+$", ""));
        if (!prepared.props().isEmpty()) {
            environment.err().println("You need: " + Printable.of(String.join(", ", prepared.props())));
        }
        environment.err().println("Ctrl-C ends the session.");
    }
}
