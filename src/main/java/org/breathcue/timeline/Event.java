package org.breathcue.timeline;

import org.breathcue.diagnostic.Span;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens from {@link #startFrame()} (inclusive) for {@link #lengthFrames()} frames.
 * {@link #place()} is null for events that belong to no movement.
 */
public sealed interface Event {
    long startFrame();

    long lengthFrames();

    /** The line of the script that made it. */
    Span source();

    @Nullable
    Place place();

    /** The first frame after the event. */
    default long endFrame() {
        return startFrame() + lengthFrames();
    }

    /** A chapter: one step, or one side of it. Marks tile the whole timeline. */
    record Mark(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            String name) implements Event {}

    /** Words. The length is that of the voice's clip, in frames of the timeline. */
    record Speech(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            Utterance utterance,
            Role role) implements Event {
        /** The words. */
        public String text() {
            return utterance.text();
        }
    }

    /**
     * One phase of a breath.
     *
     * @param cycle 1-based inside a dose, 0 outside of one
     * @param teaching whether the cycle was slowed down so that its words fit
     */
    record Breath(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            BreathPhase phase,
            int cycle,
            boolean teaching)
            implements Event {}

    /** Exactly one dose that was given. */
    record Hold(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            Dose.Form form,
            Dose dose) implements Event {}

    /** A sound from {@code audio/}. */
    record Chime(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            String sound) implements Event {}

    /** The place where a live session waits for the listener. */
    record Wait(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place) implements Event {}
}
