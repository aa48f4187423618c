package org.breathcue.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.breathcue.live.Ending;
import org.breathcue.live.Heard;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.TimelineIndex;

/** One part of a session: from its start, or from where it was interrupted, to where it ends. Makes its places. Immutable. */
final class SessionPart {
    private final Playing playing;
    private final TimelineIndex index;
    private final String fingerprint;
    private final String id;
    private final OffsetDateTime started;
    private final int number;
    private final long fromFrame;

    /**
     * Creates a part.
     *
     * @param newId the name of the session, unless it goes on
     * @param now when it began, unless it goes on
     */
    SessionPart(Playing playing, String newId, OffsetDateTime now) {
        this.playing = playing;
        this.index = new TimelineIndex(playing.timeline());
        this.fingerprint = Fingerprint.of(playing.timeline());
        Optional<HistoryEntry> before = playing.earlier().map(Place::entry);
        this.id = before.map(HistoryEntry::id).orElse(newId);
        this.started = before.map(HistoryEntry::started).orElse(now);
        this.number = before.map(entry -> entry.part() + 1).orElse(1);
        this.fromFrame = playing.earlier().map(Place::fromFrame).orElse(playing.startFrame());
    }

    boolean isFirst() {
        return number == 1;
    }

    /**
     * Returns the place of the session at a moment.
     *
     * @param now what was heard in this part
     * @param frame the frame of the timeline at which it continues
     * @param time the moment
     */
    Place place(Heard now, long frame, boolean waiting, Ending ending, OffsetDateTime time) {
        int mark = Math.max(0, index.marks().lastUpTo(frame));
        Event.Mark chapter = index.marks().get(mark);
        Heard all = playing.earlier().map(place -> place.heard().plus(now)).orElse(now);
        return new Place(
                entry(all, frame, ending, time),
                false,
                fromFrame,
                frame,
                waiting,
                chapter.name(),
                (int) index.marks().events().subList(0, mark).stream()
                                .filter(other -> other.name().equals(chapter.name()))
                                .count()
                        + 1,
                all,
                fingerprint,
                playing.folder().toAbsolutePath().toString(),
                playing.text());
    }

    private HistoryEntry entry(Heard all, long frame, Ending ending, OffsetDateTime time) {
        List<HistoryEntry.Wait> waits = all.waits().stream()
                .map(wait -> new HistoryEntry.Wait(seconds(wait.frame()), seconds(wait.frames()), wait.asked()))
                .toList();
        List<HistoryEntry.Skip> skips = all.skips().stream()
                .map(skip -> new HistoryEntry.Skip(seconds(skip.from()), seconds(skip.to())))
                .toList();
        return new HistoryEntry(
                id,
                number,
                started,
                time,
                playing.timeline().title(),
                playing.script(),
                playing.command(),
                playing.timeline().voice(),
                seconds(fromFrame),
                seconds(playing.timeline().frames() - fromFrame),
                seconds(all.outputFrames()),
                seconds(frame),
                ending,
                new GivenDoses(index, all.frames()).from(fromFrame),
                waits,
                skips,
                all.repeats(),
                playing.stage(),
                Optional.empty());
    }

    private double seconds(long frames) {
        return (double) frames / playing.timeline().frameRate();
    }
}
