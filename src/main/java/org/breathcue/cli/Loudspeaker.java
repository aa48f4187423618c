package org.breathcue.cli;

import java.io.IOException;
import java.util.function.Consumer;
import org.breathcue.live.LivePlayer;
import org.breathcue.live.Performance;
import org.breathcue.pcm.PcmSource;
import org.breathcue.playback.AudioDeviceException;
import org.breathcue.playback.Devices;
import org.breathcue.playback.LineSink;
import org.breathcue.playback.LineStatistics;
import org.breathcue.playback.Outcome;
import org.breathcue.playback.Pacing;
import org.breathcue.playback.Player;
import org.jspecify.annotations.Nullable;

/** Plays through a device to the end, and fades out first when the process is told to stop. */
final class Loudspeaker {
    private static final long MOST_MILLIS_TO_FADE = 1000;

    private Loudspeaker() {}

    /** What goes along with a session while it is heard. */
    interface Company {
        /** Begins, and returns at once; what is returned ends it. */
        Runnable join(LivePlayer player);
    }

    /**
     * Plays a session, whose listener may ask for things meanwhile.
     *
     * @param device what people call the device; null for the default
     * @param ready run once the device is open, before anything sounds
     * @param company what goes along with it
     * @param played told how it went, in any case
     */
    static Outcome perform(
            @Nullable String device,
            Performance performance,
            long startFrame,
            Runnable ready,
            Company company,
            Consumer<LineStatistics> played)
            throws CommandException {
        return on(device, line -> {
            ready.run();
            LivePlayer player = new LivePlayer(performance, line, Pacing.SYSTEM);
            return Interruptible.run(
                    () -> {
                        Runnable leave = company.join(player);
                        try {
                            return player.play(startFrame);
                        } finally {
                            leave.run();
                            played.accept(line.statistics());
                        }
                    },
                    player::stop,
                    MOST_MILLIS_TO_FADE);
        });
    }

    /**
     * Plays a sound from its start.
     *
     * @param device what people call the device; null for the default
     */
    static Outcome play(@Nullable String device, PcmSource sound, long seed) throws CommandException {
        return on(device, line -> {
            Player player = new Player(sound, seed, line);
            return Interruptible.run(() -> player.play(0), player::stop, MOST_MILLIS_TO_FADE);
        });
    }

    /** What is done with an open device. */
    private interface Playing {
        Outcome into(LineSink line) throws IOException;
    }

    private static Outcome on(@Nullable String device, Playing playing) throws CommandException {
        try (LineSink line = Devices.open(device)) {
            return playing.into(line);
        } catch (AudioDeviceException e) {
            throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, "the sound stopped: " + e.getMessage());
        }
    }
}
