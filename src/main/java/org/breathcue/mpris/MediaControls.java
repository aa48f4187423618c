package org.breathcue.mpris;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Offers a live session to the desktop as a media player, so that media keys, headsets, lock screens and phones steer it. Where no
 * session bus answers, nothing happens. All of it takes place in threads of its own, which only make gestures and read the status, so a bus
 * that hangs or vanishes disturbs nothing.
 *
 * <p>The name on the bus is {@code org.mpris.MediaPlayer2.breathcue.instance} and the number of the process, as the <a
 * href="https://specifications.freedesktop.org/mpris-spec/2.2/">MPRIS specification</a>, version 2.2, proposes.
 */
public final class MediaControls implements AutoCloseable {
    /** The environment variable that turns this off with the value {@code no}. */
    private static final String SWITCH = "BREATHCUE_MEDIA_KEYS";

    private static final long TICK_MILLIS = 100;
    /** A busy machine may take seconds to load the library. */
    private static final long MOST_MILLIS_TO_CONNECT = 30_000;
    /** The longest time to wait when closing. A bus that does not answer must not keep the process alive. */
    private static final long MOST_MILLIS_TO_CLOSE = 300;

    private final TimelineIndex index;
    private final Supplier<Status> status;
    private final Consumer<Gesture> gestures;
    private final Optional<Path> socket;
    private final long mostMillisToConnect;
    private final VolumeRequest volume = new VolumeRequest();
    private final ThreadGroup threads = new Threads();
    private final Thread thread = daemon(this::run, "media-controls");
    private @Nullable PlayerBus connected;
    private boolean givenUp;

    /**
     * Prepares the player; nothing is offered yet.
     *
     * @param status returns the current status; called by any thread
     * @param gestures receives the gestures; called by any thread, must return at once
     * @param environment the environment variables, which say where the bus is
     */
    public MediaControls(
            Timeline timeline, Supplier<Status> status, Consumer<Gesture> gestures, Map<String, String> environment) {
        this(timeline, status, gestures, environment, MOST_MILLIS_TO_CONNECT);
    }

    /** @param mostMillisToConnect the time after which a bus that does not answer is given up */
    MediaControls(
            Timeline timeline,
            Supplier<Status> status,
            Consumer<Gesture> gestures,
            Map<String, String> environment,
            long mostMillisToConnect) {
        this.mostMillisToConnect = mostMillisToConnect;
        this.index = new TimelineIndex(timeline);
        this.status = status;
        this.gestures = gestures;
        this.socket = "no".equals(environment.get(SWITCH)) ? Optional.empty() : BusSocket.find(environment);
    }

    /** Starts to offer the player. Returns at once. To be called once at most, and not after {@link #close}. */
    public synchronized void begin() {
        if (socket.isPresent() && !givenUp) {
            thread.start();
        }
    }

    /** Our threads, and those of the library that they start. */
    private final class Threads extends ThreadGroup {
        Threads() {
            super("media-controls");
        }

        /** Without one of the threads the player might no longer answer, so it leaves the bus. The session plays on. */
        @Override
        public void uncaughtException(Thread ended, Throwable e) {
            thread.interrupt();
        }
    }

    private Thread daemon(Runnable task, String name) {
        Thread created = new Thread(threads, task, name);
        created.setDaemon(true);
        return created;
    }

    private void run() {
        Thread connecting = daemon(this::connect, "media-controls-connect");
        connecting.start();
        try {
            connecting.join(mostMillisToConnect);
            PlayerBus bus = connected();
            if (bus != null) {
                tell(bus);
            }
        } catch (DBusException | DBusExecutionException e) {
            // The bus is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connecting.interrupt();
            leave();
        }
    }

    private void connect() {
        try {
            PlayerBus bus = PlayerBus.connect(
                    socket.orElseThrow(),
                    new PlayerObject(() -> PlayerState.of(index, status.get()), gestures, volume));
            synchronized (this) {
                if (!givenUp) {
                    connected = bus;
                    return;
                }
            }
            bus.close();
        } catch (DBusException | DBusExecutionException e) {
            // There is no bus that answers.
        }
    }

    private synchronized @Nullable PlayerBus connected() {
        givenUp = connected == null;
        return connected;
    }

    private void leave() {
        PlayerBus bus = connected();
        if (bus != null) {
            bus.close();
        }
    }

    /** Tells what changes, until the bus is gone. */
    private void tell(PlayerBus bus) throws DBusException, InterruptedException {
        PlayerState before = PlayerState.of(index, status.get());
        ShownPosition shown = new ShownPosition(before, System.nanoTime());
        while (bus.isConnected()) {
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            Status current = status.get();
            volume.apply(current, gestures);
            PlayerState now = PlayerState.of(index, current);
            Map<String, Variant<?>> changed = PlayerProperties.changed(before, now);
            if (!changed.isEmpty()) {
                bus.tellChanged(changed);
            }
            if (shown.update(current.state(), now, System.nanoTime())) {
                bus.tellPosition(now.positionMicros());
            }
            before = now;
        }
    }

    /** Takes the player off the bus. Further calls do nothing. */
    @Override
    public void close() {
        synchronized (this) {
            givenUp |= connected == null;
        }
        thread.interrupt();
        try {
            thread.join(MOST_MILLIS_TO_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
