package org.breathcue.cli.console;

import java.io.IOException;
import java.util.function.Consumer;
import org.breathcue.device.AudioDeviceException;
import org.breathcue.device.Devices;
import org.breathcue.device.LineSink;
import org.breathcue.device.LineStatistics;
import org.breathcue.device.Pacing;
import org.breathcue.device.Player;
import org.breathcue.live.LivePlayer;
import org.breathcue.live.Performance;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSource;
import org.jspecify.annotations.Nullable;

/** Plays through a device to the end, and fades out first when the process is told to stop. */
public final class DevicePlayback {
    private static final long MOST_MILLIS_TO_FADE = 1000;

    private DevicePlayback() {}

    /** What goes along with a session while it is heard. */
    public interface Company {
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
    public static Outcome perform(
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
            return InterruptibleTask.run(
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
    public static Outcome play(@Nullable String device, PcmSource sound, long seed) throws CommandException {
        return on(device, line -> {
            Player player = new Player(sound, seed, line);
            return InterruptibleTask.run(() -> player.play(0), player::stop, MOST_MILLIS_TO_FADE);
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
            throw new CommandException(ExitStatus.NO_DEVICE_OR_VOICE, "playback stopped: " + e.getMessage());
        }
    }
}
