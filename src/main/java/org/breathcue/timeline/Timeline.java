package org.breathcue.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.breathcue.voice.Delivery;
import org.breathcue.voice.Utterance;

/**
 * The plan of a whole session: all events with their frames, sorted by start frame. Contains no sound. Immutable.
 *
 * @param voice the name of the voice whose clips were measured
 * @param frameRate frames per second
 * @param frames the length of the session in frames
 * @param seed the seed of noise and dither, 0 to 2³²−1
 * @param sounds the sounds under the words: at least one section, the first from frame 0 on; each differs from the one before
 */
public record Timeline(
        String title,
        String voice,
        int frameRate,
        long frames,
        long seed,
        List<Choice> choices,
        List<SoundSection> sounds,
        List<Event> events) {
    /** Creates a timeline with the usual sound. */
    public Timeline(
            String title,
            String voice,
            int frameRate,
            long frames,
            long seed,
            List<Choice> choices,
            List<Event> events) {
        this(title, voice, frameRate, frames, seed, choices, List.of(new SoundSection(0, Sound.DEFAULT)), events);
    }

    public Timeline {
        sounds = List.copyOf(sounds);
        choices = List.copyOf(choices);
        events = List.copyOf(events);
    }

    /** Returns the same timeline with other choices. */
    public Timeline withChoices(List<Choice> other) {
        return new Timeline(title, voice, frameRate, frames, seed, other, sounds, events);
    }

    /** Returns how its words are delivered. */
    public Delivery delivery() {
        return events.stream()
                .flatMap(event -> event instanceof Event.Speech speech ? Stream.of(speech.utterance()) : Stream.empty())
                .filter(utterance -> utterance.recording().isEmpty())
                .map(Utterance::delivery)
                .findFirst()
                .orElse(Delivery.PLAIN);
    }

    /** Returns the sound under the words at a frame. */
    public Sound soundAt(long frame) {
        Sound sound = sounds.get(0).sound();
        for (SoundSection section : sounds) {
            if (section.startFrame() > frame) {
                break;
            }
            sound = section.sound();
        }
        return sound;
    }

    /**
     * Returns all events of one kind, in order. To handle all kinds, use {@link Event#match}, which does not compile if
     * a kind is missing.
     */
    public <E extends Event> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
