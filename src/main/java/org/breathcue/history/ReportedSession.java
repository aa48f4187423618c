package org.breathcue.history;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.breathcue.live.Ending;
import org.breathcue.live.Heard;

/**
 * A session that was played by somebody else, such as a browser, and is reported when it has ended. It can be reported again: the session
 * is named by its start and its command, or by the place at which it went on, so it becomes one entry. Immutable.
 *
 * <p>It cannot have lasted longer than the time since it started.
 *
 * @param playing the session, as it was started; if it went on where it was interrupted, with the place, unless it was reported before
 * @param started when it, or this part of it, started
 * @param frame the frame of the timeline at which it ended
 * @param heard what was heard of it, or of this part of it
 */
public record ReportedSession(
        Playing playing, Instant started, long frame, Heard heard, Ending ending, Optional<Feeling> feeling) {

    /**
     * Adds the session to a history, and keeps its place if something is left. If it is there already, only the feeling is added.
     *
     * @return false if the session went on from a place at which another process continues it
     */
    public boolean addTo(History history) throws IOException {
        SessionPart part = new SessionPart(playing, Playing.id(started, playing.command()), time(started, history));
        Place last = part.place(bounded(history), frame, false, ending, ended(history));
        Optional<HistoryEntry> known =
                history.find(last.entry().id(), last.entry().part());
        if (known.isPresent()) {
            addFeeling(known.get(), feeling, history);
            return true;
        }
        if (heard.frames().ranges().isEmpty()) {
            return true;
        }
        Optional<PlaceClaim> claim = history.begin(last);
        if (claim.isEmpty()) {
            return false;
        }
        history.end(feeling.map(last::feeling).orElse(last), claim.get());
        for (Place other : history.interrupted()) {
            if (other.isOf(playing.command())
                    && !other.entry().id().equals(last.entry().id())) {
                history.forget(other);
            }
        }
        return true;
    }

    /** Adds what the listener said about a session that is in a history. */
    public static void addFeeling(HistoryEntry entry, Optional<Feeling> feeling, History history) throws IOException {
        if (feeling.isPresent() && !feeling.equals(entry.feeling())) {
            history.add(entry.withFeeling(feeling.get()));
        }
    }

    private Heard bounded(History history) {
        return new Heard(
                heard.frames(),
                heard.waits(),
                heard.skips(),
                heard.repeats(),
                Math.max(0, Math.min(heard.outputFrames(), elapsedFrames(history))));
    }

    private long elapsedFrames(History history) {
        return ChronoUnit.MILLIS.between(started, history.clock().instant())
                * playing.timeline().frameRate()
                / 1000;
    }

    private OffsetDateTime ended(History history) {
        return time(
                started.plusMillis(bounded(history).outputFrames()
                        * 1000
                        / playing.timeline().frameRate()),
                history);
    }

    private static OffsetDateTime time(Instant instant, History history) {
        return instant.atZone(history.clock().getZone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
