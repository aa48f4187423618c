package org.breathcue.timeline;

import java.util.List;

/**
 * The plan of a whole session: all events with their frames, sorted by start frame. Contains no sound. Immutable.
 *
 * @param voice the name of the voice whose clips were measured
 * @param frameRate frames per second
 * @param frames the length of the session in frames
 * @param seed the seed of noise and dither, 0 to 2³²−1
 */
public record Timeline(
        String title, String voice, int frameRate, long frames, long seed, List<Choice> choices, List<Event> events) {
    public Timeline {
        choices = List.copyOf(choices);
        events = List.copyOf(events);
    }

    /**
     * Returns all events of one kind, in order. To handle all kinds, use {@link Event#match}, which does not compile if
     * a kind is missing.
     */
    public <E extends Event> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
