package org.breathcue.programme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A programme: sessions over several weeks.
 *
 * @param name the name of its file, without folder and extension
 * @param title its title
 * @param about a description for people who choose a programme
 * @param weeks its length in weeks
 * @param backDays after so many days without a full session, the session goes back one stage; empty if it never does
 * @param sessions its sessions; in no week do two of them have the same name
 */
public record Programme(
        String name,
        String title,
        Optional<String> about,
        int weeks,
        OptionalInt backDays,
        List<PlannedSession> sessions) {
    public Programme {
        sessions = List.copyOf(sessions);
    }
}
