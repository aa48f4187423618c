package org.breathcue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breathcue.device.LineSink;
import org.breathcue.device.LineStatistics;
import org.breathcue.device.LiveSink;
import org.breathcue.device.Pacing;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.live.Ending;
import org.breathcue.live.Gesture;
import org.breathcue.live.Heard;
import org.breathcue.live.HeardTrail;
import org.breathcue.live.LivePlayer;
import org.breathcue.live.Performance;
import org.breathcue.live.SessionStart;
import org.breathcue.live.Status;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSections;
import org.breathcue.pcm.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A session for live playback. Plays once. One thread calls {@link #play}; any thread may send gestures, read the
 * status, and stop playback. Until the first gesture, the sink gets the same bytes as an export.
 */
public final class LiveSession implements AutoCloseable {
    private final LivePlayer player;
    private final LiveSpeech speech;
    private final SessionStart start;
    private final @Nullable LineSink line;
    private final List<StatusListener> listeners = new CopyOnWriteArrayList<>();

    /** @param line the sink, if the session has to close it; otherwise null */
    LiveSession(
            SessionSound sound,
            SoundSections sections,
            SessionStart start,
            LiveSink sink,
            boolean waits,
            @Nullable LineSink line) {
        Mixer mix = sound.mix(sections);
        this.start = start;
        this.line = line;
        this.speech = new LiveSpeech(sound, mix);
        LiveSink reporting = new StatusSink(sink, sound.timeline().frameRate(), this::status, listeners);
        this.player = new LivePlayer(
                new Performance(sound.timeline(), mix, sound.mix(sections.withoutBreath()), speech, waits),
                reporting,
                Pacing.SYSTEM);
    }

    /**
     * Plays to the end, or until {@link #stop}. Returns when everything has been played. If the device is lost, waits
     * until it is back.
     *
     * @return whether playback reached the end or was stopped
     * @throws SessionException if the sink fails
     */
    public Outcome play() throws SessionException {
        try {
            return player.play(start);
        } catch (IOException e) {
            throw new SessionException(SessionException.Reason.DEVICE, "playback stopped: " + FileProblem.reason(e), e);
        }
    }

    /**
     * Handles a gesture, for example {@link Gesture#WAIT}, which pauses, and continues at the second time. Usable by
     * any thread.
     */
    public void gesture(Gesture gesture) {
        player.gesture(gesture);
    }

    /** Returns the current status. Usable by any thread. */
    public Status status() {
        return player.status();
    }

    /** Returns what was heard so far, pauses included. Usable by any thread. */
    public Heard heard() {
        return player.heard();
    }

    /** Returns how the session ended, given what {@link #play} returned. */
    public Ending ending(Outcome outcome) {
        if (player.isWithoutDevice()) {
            return Ending.DEVICE_LOST;
        }
        if (outcome == Outcome.STOPPED) {
            return Ending.STOPPED;
        }
        return player.endedByListener() ? Ending.ENDED : Ending.FINISHED;
    }

    /** Adds a listener, which is called with every status from now on. Usable by any thread. */
    public void onStatus(StatusListener listener) {
        listeners.add(listener);
    }

    /**
     * Returns a record of everything the listener hears from now on, to be read by one thread. To be called before {@link
     * #play}.
     */
    public HeardTrail trail() {
        return player.trail();
    }

    /**
     * Makes the session continue by itself where the script says {@code until ready}, because nobody can answer any more.
     * Usable by any thread.
     */
    public void unattended() {
        player.unattended();
    }

    /** Fades out within 15 ms and makes {@link #play} return. Usable by any thread, more than once. */
    public void stop() {
        player.stop();
    }

    /** Returns the statistics of the device; empty if the session plays to a sink of the caller. */
    public Optional<LineStatistics> statistics() {
        return Optional.ofNullable(line).map(LineSink::statistics);
    }

    /** Closes the voice, and the device if the session opened it. */
    @Override
    public void close() {
        speech.close();
        if (line != null) {
            line.close();
        }
    }
}
