package org.breathcue.timeline;

import java.util.List;

/**
 * A whole session, frame by frame. Events are sorted by start frame. It holds no sound.
 *
 * @param voice the name of the voice whose clips were measured
 * @param frameRate frames in a second
 * @param frames the length of the whole session
 * @param seed what noise and dither are made from, 0 to 2³²−1
 */
public record Timeline(
        String title, String voice, int frameRate, long frames, long seed, List<Choice> choices, List<Event> events) {
    public Timeline {
        choices = List.copyOf(choices);
        events = List.copyOf(events);
    }

    /** All events of one kind, in order. */
    public <E extends Event> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
