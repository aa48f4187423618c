package org.breathcue.cli.play;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.breathcue.duration.DurationText;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.Place;

/** Describes the place of an interrupted session in words. */
final class PlaceText {
    private PlaceText() {}

    /** Returns the place in the session, such as {@code 4:30 of 12:00}. */
    static String where(Place place) {
        HistoryEntry entry = place.entry();
        return DurationText.clock((long) entry.at()) + " of "
                + DurationText.clock(Math.round(entry.from() + entry.planned()));
    }

    /** Returns when the session was interrupted, such as {@code yesterday at 18:20}. */
    static String when(Place place, Clock clock) {
        return WhenText.of(place.entry().ended(), ZonedDateTime.now(clock));
    }
}
