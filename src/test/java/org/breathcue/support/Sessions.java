package org.breathcue.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;

/** Builds timelines by hand at 48 kHz, without script or voice. */
public final class Sessions {
    public static final int RATE = 48_000;

    private static final Span NOWHERE = new Span(new Source("test.json", ""), 0, 0);

    private final List<Event> events = new ArrayList<>();

    /** Returns a time in frames. */
    public static long seconds(double seconds) {
        return Math.round(seconds * RATE);
    }

    public Sessions speech(long start, long length, String text) {
        events.add(new Event.Speech(start, length, NOWHERE, null, utterance(text), Role.SAY));
        return this;
    }

    public Sessions breath(long start, long length, BreathPhase phase) {
        events.add(new Event.Breath(start, length, NOWHERE, null, phase, 0, false));
        return this;
    }

    /** Adds a phase of a breath on one side. */
    public Sessions breath(long start, long length, BreathPhase phase, Side side) {
        Place place = new Place(1, 1, side, 1);
        events.add(new Event.Breath(start, length, NOWHERE, place, phase, 1, false));
        return this;
    }

    public Sessions chime(long start, long length, String sound) {
        events.add(new Event.Chime(start, length, NOWHERE, null, sound));
        return this;
    }

    /** Adds whole breaths of 4 s inhale and 6 s exhale. */
    public Sessions breaths(long start, int cycles) {
        for (int i = 0; i < cycles; i++) {
            long cycle = start + i * seconds(10);
            breath(cycle, seconds(4), BreathPhase.INHALE);
            breath(cycle + seconds(4), seconds(6), BreathPhase.EXHALE);
        }
        return this;
    }

    public Timeline timeline(long frames, long seed) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.add(new Event.Mark(0, frames, NOWHERE, null, "All of it"));
        sorted.sort(Comparator.comparingLong(Event::startFrame));
        return new Timeline("Test", "counting", RATE, frames, seed, List.of(), sorted);
    }

    public static Utterance utterance(String text) {
        return new Utterance(text, 150);
    }
}
