package org.breathcue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breathcue.device.LineSink;
import org.breathcue.device.LineStatistics;
import org.breathcue.device.LiveSink;
import org.breathcue.device.Pacing;
import org.breathcue.live.Gesture;
import org.breathcue.live.LivePlayer;
import org.breathcue.live.Performance;
import org.breathcue.live.Status;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSettings;
import org.breathcue.pcm.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A session that is played live, once. One thread {@linkplain #play plays}; any thread may send gestures, ask for the status, and
 * stop it. Until the first gesture, the sink gets the same bytes as an export.
 */
public final class LiveSession implements AutoCloseable {
    private final LivePlayer player;
    private final LiveSpeech speech;
    private final long startFrame;
    private final @Nullable LineSink line;
    private final List<StatusListener> listeners = new CopyOnWriteArrayList<>();

    /** @param line the sink, if it is to be closed with the session */
    LiveSession(SessionSound sound, long startFrame, LiveSink sink, boolean waits, @Nullable LineSink line) {
        SoundSettings settings = sound.bed().settings(sound.timeline().frameRate());
        Mixer mix = sound.mix(settings);
        this.startFrame = startFrame;
        this.line = line;
        this.speech = new LiveSpeech(sound, mix);
        LiveSink reporting = new StatusSink(sink, sound.timeline().frameRate(), this::status, listeners);
        this.player = new LivePlayer(
                new Performance(sound.timeline(), mix, sound.mix(settings.withoutBreath()), speech, waits),
                reporting,
                Pacing.SYSTEM);
    }

    /**
     * Plays to the end, or until {@link #stop}; returns when everything has been heard. A device that is lost is waited for.
     *
     * @return whether it was played to the end, or stopped
     * @throws SessionException if the sink fails
     */
    public Outcome play() throws SessionException {
        try {
            return player.play(startFrame);
        } catch (IOException e) {
            throw new SessionException(SessionException.Reason.DEVICE, "playback stopped: " + e.getMessage(), e);
        }
    }

    /** Does what the listener asks for, such as {@link Gesture#WAIT}; the next {@code WAIT} goes on. From any thread. */
    public void gesture(Gesture gesture) {
        player.gesture(gesture);
    }

    /** Returns what is heard now. From any thread. */
    public Status status() {
        return player.status();
    }

    /** Tells a listener the status from now on. From any thread. */
    public void onStatus(StatusListener listener) {
        listeners.add(listener);
    }

    /** Fades out within 15 ms and makes {@link #play} return; from any thread, any number of times. */
    public void stop() {
        player.stop();
    }

    /** Returns how well the device was supplied; empty for a sink of your own. */
    public Optional<LineStatistics> statistics() {
        return Optional.ofNullable(line).map(LineSink::statistics);
    }

    /** Releases the voice, and the device if the session opened it. */
    @Override
    public void close() {
        speech.close();
        if (line != null) {
            line.close();
        }
    }
}
