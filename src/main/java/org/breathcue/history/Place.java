package org.breathcue.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.breathcue.live.Ending;
import org.breathcue.live.Heard;

/**
 * The place of a session that is playing or was interrupted. Immutable.
 *
 * @param entry the entry of the session if it ended now
 * @param entered whether this entry is in the history already
 * @param fromFrame the frame of the timeline at which the session began
 * @param frame the frame of the timeline at which it continues
 * @param waiting whether the session is paused
 * @param chapter the name of the chapter with that frame
 * @param ordinal how many chapters up to it have this name
 * @param heard what was heard of it
 * @param timeline the {@link Fingerprint} of the timeline that the frames belong to
 * @param folder the folder in which the command was entered
 * @param text the script, if it came from standard input
 */
public record Place(
        HistoryEntry entry,
        boolean entered,
        long fromFrame,
        long frame,
        boolean waiting,
        String chapter,
        int ordinal,
        Heard heard,
        String timeline,
        String folder,
        Optional<String> text) {
    private static final Duration DAY = Duration.ofDays(1);

    /** Returns whether something is left to play. */
    public boolean canGoOn() {
        return entry.ending() != Ending.FINISHED;
    }

    /** Returns whether the session and its options are those of a command, or the command has no options. */
    public boolean isOf(PlayedCommand command) {
        PlayedCommand played = entry.command();
        return played.name().equals(command.name())
                && played.session().equals(command.session())
                && (command.options().isEmpty() || command.options().equals(played.options()));
    }

    /** Returns whether the session was interrupted less than a day ago. */
    public boolean isRecent(Instant now) {
        return entry.ended().toInstant().plus(DAY).isAfter(now);
    }

    /** Returns the same place with what the listener said about the session. */
    Place feeling(Feeling said) {
        return new Place(
                entry.withFeeling(said),
                entered,
                fromFrame,
                frame,
                waiting,
                chapter,
                ordinal,
                heard,
                timeline,
                folder,
                text);
    }

    /** Returns the same place, whose entry is in the history. */
    Place asEntered() {
        return new Place(entry, true, fromFrame, frame, waiting, chapter, ordinal, heard, timeline, folder, text);
    }
}
