package org.breathcue.mpris;

import org.breathcue.diagnostic.PrintableText;
import org.breathcue.live.Status;
import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/**
 * What a desktop shows about a session: a pure function of the timeline and the status.
 *
 * <p>The whole session is one track, so that its length and position say how much of the session is left. The title of the
 * track is that of the current stretch with its side, and the artist is the title of the session, because lock screens show these two.
 *
 * @param playback what the session does
 * @param title the current stretch with its side, such as {@code Seated twist, left side}
 * @param session the title of the session
 * @param lengthMicros the length of the session, in microseconds
 * @param positionMicros the place in the session, in microseconds
 * @param volume the volume as a factor of the amplitude, 0 to 1
 */
record PlayerState(
        Playback playback, String title, String session, long lengthMicros, long positionMicros, double volume) {
    private static final long MICROS = 1_000_000;

    /** The values of {@code PlaybackStatus}. */
    enum Playback {
        /** The session goes on by itself, also when its device is back. */
        PLAYING("Playing"),
        /** The session waits for the listener. */
        PAUSED("Paused"),
        STOPPED("Stopped");

        private final String key;

        Playback(String key) {
            this.key = key;
        }

        /** Returns the name in the specification. */
        String key() {
            return key;
        }
    }

    /** Returns what to show. */
    static PlayerState of(TimelineIndex index, Status status) {
        Timeline timeline = index.timeline();
        String session = PrintableText.of(timeline.title());
        String stretch = index.marks()
                .at(stretchFrame(timeline, status))
                .map(Event.Mark::name)
                .map(PrintableText::of)
                .orElse("");
        return new PlayerState(
                playback(status),
                stretch.isEmpty() ? session : stretch,
                session,
                micros(timeline, timeline.frames()),
                micros(timeline, status.frame()),
                Decibels.toLinear(status.volumeDb()));
    }

    /** Returns a frame of the current stretch; at the end, of the last one. */
    private static long stretchFrame(Timeline timeline, Status status) {
        return Math.max(0, Math.min(status.frame(), timeline.frames() - 1));
    }

    private static Playback playback(Status status) {
        return switch (status.state()) {
            case PLAYING, SPEAKING, RECONNECTING, ENDING -> Playback.PLAYING;
            case WAITING -> Playback.PAUSED;
            case ENDED -> Playback.STOPPED;
        };
    }

    private static long micros(Timeline timeline, long frames) {
        return Math.round((double) frames * MICROS / timeline.frameRate());
    }
}
