package org.breathcue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breathcue.device.LineSink;
import org.breathcue.device.LineStatistics;
import org.breathcue.device.LiveSink;
import org.breathcue.device.Pacing;
import org.breathcue.device.SoundTap;
import org.breathcue.device.TappedSink;
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
    private final TappedSink tapped;
    private final int frameRate;

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
        this.frameRate = sound.timeline().frameRate();
        this.speech = new LiveSpeech(sound, mix);
        this.tapped = new TappedSink(sink);
        LiveSink reporting = new StatusSink(tapped, sound.timeline().frameRate(), this::status, listeners);
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

    /** Sets a sentence that is said before the session. To be called before {@link #play}. */
    public void openWith(String sentence) {
        player.openWith(sentence);
    }

    /** Says a sentence, and then goes on with what it interrupted: the session, or a wait. Usable by any thread. */
    public void say(String sentence) {
        player.say(sentence);
    }

    /**
     * Turns the sound down by 20 dB within 15 ms, or up again: a change that passes, beside the listener's volume. Usable by any thread.
     */
    public void duck(boolean down) {
        player.duck(down);
    }

    /** Plays a soft tone, together with whatever is heard. Usable by any thread. */
    public void confirm() {
        player.confirm();
    }

    /** Returns whether the session waits for the listener. Usable by any thread. */
    public boolean isWaiting() {
        return player.isWaiting();
    }

    /** Sets what is told of the sound that the device gets. To be called before {@link #play}. */
    public void tap(SoundTap tap) {
        tapped.tap(tap);
    }

    /** Returns the frames per second of the sound that the device gets. */
    public int frameRate() {
        return frameRate;
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
