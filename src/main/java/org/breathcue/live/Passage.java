package org.breathcue.live;

import java.util.function.Function;

/**
 * A piece of what is played next. Immutable. During every passage the session has a position: the frame of the timeline at which it
 * goes on afterwards.
 */
sealed interface Passage {
    /** The kind of sound that a passage consists of. */
    enum Content {
        /** Frames of the timeline, from {@link Timeline#from} or {@link Again#from} on. */
        TIMELINE,
        /** A clip that is not in the timeline here. */
        CLIP,
        SILENCE
    }

    /** Returns the frame of the timeline at which the session stands when the passage begins. */
    long stand();

    /** Returns the frame at which the session stands {@code position} frames after the beginning of the passage. */
    default long standAt(long position) {
        return stand();
    }

    Content content();

    /** Returns the state that the listener sees during the passage. */
    Status.State state();

    /** Applies the function for this kind of passage. A new kind adds a parameter, so every reader has to handle it. */
    <R> R match(
            Function<? super Timeline, ? extends R> timeline,
            Function<? super Again, ? extends R> again,
            Function<? super Words, ? extends R> words,
            Function<? super Silence, ? extends R> silence,
            Function<? super Wait, ? extends R> wait,
            Function<? super Chime, ? extends R> chime);

    /** Frames of the timeline, which move the session on. */
    record Timeline(long from, long to) implements Passage {
        @Override
        public long stand() {
            return from;
        }

        @Override
        public long standAt(long position) {
            return Math.max(from, Math.min(to, from + position));
        }

        @Override
        public Content content() {
            return Content.TIMELINE;
        }

        @Override
        public Status.State state() {
            return Status.State.PLAYING;
        }

        @Override
        public <R> R match(
                Function<? super Timeline, ? extends R> timeline,
                Function<? super Again, ? extends R> again,
                Function<? super Words, ? extends R> words,
                Function<? super Silence, ? extends R> silence,
                Function<? super Wait, ? extends R> wait,
                Function<? super Chime, ? extends R> chime) {
            return timeline.apply(this);
        }
    }

    /** Frames of the timeline once more, while the session stands still. */
    record Again(long from, long to, long stand) implements Passage {
        @Override
        public Content content() {
            return Content.TIMELINE;
        }

        @Override
        public Status.State state() {
            return Status.State.PLAYING;
        }

        @Override
        public <R> R match(
                Function<? super Timeline, ? extends R> timeline,
                Function<? super Again, ? extends R> again,
                Function<? super Words, ? extends R> words,
                Function<? super Silence, ? extends R> silence,
                Function<? super Wait, ? extends R> wait,
                Function<? super Chime, ? extends R> chime) {
            return again.apply(this);
        }
    }

    /** Words that are not in the timeline here, while the session stands still. */
    record Words(LivePhrases wording, long stand) implements Passage {
        @Override
        public Content content() {
            return Content.CLIP;
        }

        @Override
        public Status.State state() {
            return Status.State.SPEAKING;
        }

        @Override
        public <R> R match(
                Function<? super Timeline, ? extends R> timeline,
                Function<? super Again, ? extends R> again,
                Function<? super Words, ? extends R> words,
                Function<? super Silence, ? extends R> silence,
                Function<? super Wait, ? extends R> wait,
                Function<? super Chime, ? extends R> chime) {
            return words.apply(this);
        }
    }

    /** Silence, while the session stands still. */
    record Silence(long frames, long stand) implements Passage {
        @Override
        public Content content() {
            return Content.SILENCE;
        }

        @Override
        public Status.State state() {
            return Status.State.SPEAKING;
        }

        @Override
        public <R> R match(
                Function<? super Timeline, ? extends R> timeline,
                Function<? super Again, ? extends R> again,
                Function<? super Words, ? extends R> words,
                Function<? super Silence, ? extends R> silence,
                Function<? super Wait, ? extends R> wait,
                Function<? super Chime, ? extends R> chime) {
            return silence.apply(this);
        }
    }

    /**
     * Silence until the next gesture.
     *
     * @param why the reason for the wait
     * @param waited the frames that were waited before
     */
    record Wait(Why why, long stand, long waited) implements Passage {
        @Override
        public Content content() {
            return Content.SILENCE;
        }

        @Override
        public Status.State state() {
            return Status.State.WAITING;
        }

        @Override
        public <R> R match(
                Function<? super Timeline, ? extends R> timeline,
                Function<? super Again, ? extends R> again,
                Function<? super Words, ? extends R> words,
                Function<? super Silence, ? extends R> silence,
                Function<? super Wait, ? extends R> wait,
                Function<? super Chime, ? extends R> chime) {
            return wait.apply(this);
        }
    }

    /** The closing sound, after which nothing follows. */
    record Chime(String sound, long stand) implements Passage {
        @Override
        public Content content() {
            return Content.CLIP;
        }

        @Override
        public Status.State state() {
            return Status.State.ENDING;
        }

        @Override
        public <R> R match(
                Function<? super Timeline, ? extends R> timeline,
                Function<? super Again, ? extends R> again,
                Function<? super Words, ? extends R> words,
                Function<? super Silence, ? extends R> silence,
                Function<? super Wait, ? extends R> wait,
                Function<? super Chime, ? extends R> chime) {
            return chime.apply(this);
        }
    }

    /** The reason for a wait. */
    enum Why {
        /** The listener asked for it. */
        ASKED,
        /** The script asks for it with {@code until ready}. */
        UNTIL_READY
    }
}
