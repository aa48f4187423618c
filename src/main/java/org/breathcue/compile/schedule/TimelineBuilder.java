package org.breathcue.compile.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.SoundSection;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/** The timeline as it grows: the frame reached so far, and the events before it. */
final class TimelineBuilder {
    private static final Comparator<Event> ORDER =
            Comparator.comparingLong(Event::startFrame).thenComparingInt(TimelineBuilder::rank);

    private final int frameRate;
    private final SoundLengths lengths;
    private final List<Event> events = new ArrayList<>();
    private final List<SoundSection> sounds = new ArrayList<>();
    private long now;

    TimelineBuilder(int frameRate, SoundLengths lengths) {
        this.frameRate = frameRate;
        this.lengths = lengths;
    }

    /** The first frame that is still free. */
    long now() {
        return now;
    }

    void advanceTo(long frame) {
        now = frame;
    }

    /** Silence, rounded once from its exact length. */
    void advance(double seconds) {
        now += frames(seconds);
    }

    /** The nearest frame to so many seconds. */
    long frames(double seconds) {
        return Math.round(seconds * frameRate);
    }

    /** How long a sound rings, in frames. */
    long lengthOf(String sound) {
        return lengths.of(sound);
    }

    /** How long so many frames last. */
    double secondsOf(long frames) {
        return (double) frames / frameRate;
    }

    double seconds(Utterance utterance) {
        return (double) lengths.of(utterance) / frameRate;
    }

    /** From now on, another sound is under the words. The first one begins with the session. */
    void sound(Sound sound) {
        long start = sounds.isEmpty() ? 0 : now;
        sounds.removeIf(section -> section.startFrame() == start);
        if (sounds.isEmpty() || !sounds.get(sounds.size() - 1).sound().soundsLike(sound)) {
            sounds.add(new SoundSection(start, sound));
        }
    }

    /** What sounds under the words, in order. */
    List<SoundSection> sounds() {
        return sounds;
    }

    /** An event whose place in time is already decided. */
    void add(Event event) {
        events.add(event);
    }

    /** Words at a frame. */
    Event.Speech speech(long start, Span source, @Nullable Place place, Utterance utterance, Role role) {
        Event.Speech speech = new Event.Speech(start, lengths.of(utterance), source, place, utterance, role);
        events.add(speech);
        return speech;
    }

    /** A sound at a frame. */
    Event.Chime chime(long start, Span source, @Nullable Place place, String sound) {
        Event.Chime chime = new Event.Chime(start, lengths.of(sound), source, place, sound);
        events.add(chime);
        return chime;
    }

    /** One phase outside a dose, from now; the time moves past it. */
    long breath(Span source, @Nullable Place place, BreathPhase phase, double seconds) {
        long start = now;
        long length = frames(seconds);
        events.add(new Event.Breath(start, length, source, place, phase, 0, false));
        now += length;
        return start;
    }

    int size() {
        return events.size();
    }

    /** The first frame after everything. */
    long end() {
        return events.stream().mapToLong(Event::endFrame).reduce(now, Math::max);
    }

    List<Event> sorted() {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(ORDER);
        return sorted;
    }

    /** Orders events that start together: the one that contains the others comes first. */
    private static int rank(Event event) {
        return event.match(mark -> 1, speech -> 5, breath -> 3, dose -> 2, chime -> 4, wait -> 0);
    }
}
