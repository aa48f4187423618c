package org.breathcue.timeline;

import java.util.function.Function;
import org.breathcue.diagnostic.Span;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens from {@link #startFrame()} (inclusive) for {@link #lengthFrames()} frames.
 * {@link #place()} is null for events that belong to no movement. Read the kinds of event with {@link #match}.
 */
public sealed interface Event {
    long startFrame();

    long lengthFrames();

    /** Returns the line of the script that caused the event. */
    Span source();

    @Nullable
    Place place();

    /** Returns the first frame after the event. */
    default long endFrame() {
        return startFrame() + lengthFrames();
    }

    /** Applies the function for this kind of event. A new kind adds a parameter, so every reader has to handle it. */
    <R> R match(
            Function<? super Mark, ? extends R> mark,
            Function<? super Speech, ? extends R> speech,
            Function<? super Breath, ? extends R> breath,
            Function<? super Dose, ? extends R> dose,
            Function<? super Chime, ? extends R> chime,
            Function<? super Wait, ? extends R> wait);

    /** A chapter: one step, or one side of it. Marks cover the whole timeline without gaps or overlaps. */
    record Mark(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            String name) implements Event {
        /** Returns the name with its doses in words, unless it ends with them, as that of breathing without a name does. */
        public String nameWith(String doses) {
            return doses.isEmpty() || name.endsWith(", " + doses) ? name : name + ", " + doses;
        }

        @Override
        public <R> R match(
                Function<? super Mark, ? extends R> mark,
                Function<? super Speech, ? extends R> speech,
                Function<? super Breath, ? extends R> breath,
                Function<? super Dose, ? extends R> dose,
                Function<? super Chime, ? extends R> chime,
                Function<? super Wait, ? extends R> wait) {
            return mark.apply(this);
        }
    }

    /** A spoken utterance. Its length is that of the clip, in frames of the timeline. */
    record Speech(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            Utterance utterance,
            Role role) implements Event {
        /** Returns the words. */
        public String text() {
            return utterance.text();
        }

        @Override
        public <R> R match(
                Function<? super Mark, ? extends R> mark,
                Function<? super Speech, ? extends R> speech,
                Function<? super Breath, ? extends R> breath,
                Function<? super Dose, ? extends R> dose,
                Function<? super Chime, ? extends R> chime,
                Function<? super Wait, ? extends R> wait) {
            return speech.apply(this);
        }
    }

    /**
     * One phase of a breath.
     *
     * @param cycle the number of the breath within its dose, from 1; 0 outside a dose
     * @param teaching whether the breath was slowed down to make room for its words
     */
    record Breath(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            BreathPhase phase,
            int cycle,
            boolean teaching)
            implements Event {
        @Override
        public <R> R match(
                Function<? super Mark, ? extends R> mark,
                Function<? super Speech, ? extends R> speech,
                Function<? super Breath, ? extends R> breath,
                Function<? super Dose, ? extends R> dose,
                Function<? super Chime, ? extends R> chime,
                Function<? super Wait, ? extends R> wait) {
            return breath.apply(this);
        }
    }

    /**
     * One dose: the part of a movement that the script prescribes an amount of.
     *
     * @param form what the listener does during the dose
     * @param amount the prescribed amount
     */
    record Dose(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            DoseForm form,
            DoseAmount amount) implements Event {
        @Override
        public <R> R match(
                Function<? super Mark, ? extends R> mark,
                Function<? super Speech, ? extends R> speech,
                Function<? super Breath, ? extends R> breath,
                Function<? super Dose, ? extends R> dose,
                Function<? super Chime, ? extends R> chime,
                Function<? super Wait, ? extends R> wait) {
            return dose.apply(this);
        }
    }

    /** A sound file. */
    record Chime(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place,
            String sound) implements Event {
        @Override
        public <R> R match(
                Function<? super Mark, ? extends R> mark,
                Function<? super Speech, ? extends R> speech,
                Function<? super Breath, ? extends R> breath,
                Function<? super Dose, ? extends R> dose,
                Function<? super Chime, ? extends R> chime,
                Function<? super Wait, ? extends R> wait) {
            return chime.apply(this);
        }
    }

    /** A point at which a live session waits until the listener is ready. */
    record Wait(
            long startFrame,
            long lengthFrames,
            Span source,
            @Nullable Place place) implements Event {
        @Override
        public <R> R match(
                Function<? super Mark, ? extends R> mark,
                Function<? super Speech, ? extends R> speech,
                Function<? super Breath, ? extends R> breath,
                Function<? super Dose, ? extends R> dose,
                Function<? super Chime, ? extends R> chime,
                Function<? super Wait, ? extends R> wait) {
            return wait.apply(this);
        }
    }
}
