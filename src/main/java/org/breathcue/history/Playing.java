package org.breathcue.history;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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

    /** Returns the time to the second. */
    static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
