package org.breathcue.history;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.breathcue.timeline.Timeline;

/**
 * A session that is about to be played.
 *
 * @param startFrame the first frame of the timeline that is played
 * @param script the script it was made from
 * @param command the command it is played with
 * @param folder the folder in which the command was entered
 * @param text the script, if it came from standard input, so that it can be read again
 * @param stage the stage of the programme that the session belongs to
 * @param earlier the place at which this session was interrupted, if it goes on; its timeline is the same
 */
public record Playing(
        Timeline timeline,
        long startFrame,
        PlayedScript script,
        PlayedCommand command,
        Path folder,
        Optional<String> text,
        Optional<HistoryEntry.Stage> stage,
        Optional<Place> earlier) {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Returns a new name for a session that starts now. */
    static String newId(Clock clock) {
        return String.format(
                "%s-%08x",
                ID.format(clock.instant()), ThreadLocalRandom.current().nextInt());
    }

    /** Returns the same session, which goes on where it was interrupted. */
    public Playing goingOn(Place place) {
        return new Playing(
                timeline,
                place.frame(),
                script,
                place.entry().command(),
                folder,
                text,
                place.entry().stage().or(() -> stage),
                Optional.of(place));
    }

    /**
     * Returns the name of a session that is known by its start and its command: the same one each time.
     *
     * @param started when it started
     */
    static String id(Instant started, PlayedCommand command) {
        return String.format(
                "%s-%08x",
                ID.format(started), Objects.hash(started.toEpochMilli(), command.name(), command.arguments()));
    }

    /** Returns the time to the second. */
    static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
