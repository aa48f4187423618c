package org.breathcue.live;

import java.util.function.Function;

/**
 * A piece of the output: a part of the timeline, or a sound or a silence outside it. Immutable.
 *
 * <p>Two numbers tell where a session is. The <i>position</i> counts the frames since the start of the passage. The
 * <i>playhead</i> is the frame of the timeline at which the session continues after the passage; only a {@link
 * Timeline} passage moves it.
 *
 * <p>The methods with primitive results allocate nothing, so a render loop may call them.
 */
sealed interface Passage {
    /** The kind of sound that a passage consists of. */
    enum Content {
        /** Frames of the timeline, see {@link Passage#timelineFrame}. */
        TIMELINE,
        /** A clip that the timeline does not have at the playhead. */
        CLIP,
        SILENCE
    }

    /** The result of {@link #timelineFrame} for passages without frames of the timeline. */
    long NO_FRAME = -1;

    /** Returns the playhead at the start of the passage. */
    long playhead();

    /** Returns the playhead at a position in the passage. */
    long playheadAt(long position);

    Content content();

    /**
     * Returns the frame of the timeline that is played at a position; {@link #NO_FRAME} if the content is not the
     * timeline.
     */
    long timelineFrame(long position);

    /**
     * Returns the length in frames; {@link Long#MAX_VALUE} if only a gesture ends the passage.
     *
     * @param clipFrames the length of the clip, if the content is a clip
     */
    long length(long clipFrames);

    /** Returns the words that the timeline does not have at the playhead; empty if the content is not such words. */
    default String words() {
        return match(
                timeline -> "", again -> "", words -> words.phrase().text(), silence -> "", wait -> "", chime -> "");
    }

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

    /** Frames of the timeline, which move the playhead. */
    record Timeline(long from, long to) implements Passage {
        @Override
        public long playhead() {
            return from;
        }

        @Override
        public long playheadAt(long position) {
            return Math.max(from, Math.min(to, from + position));
        }

        @Override
        public long timelineFrame(long position) {
            return from + position;
        }

        @Override
        public long length(long clipFrames) {
            return to - from;
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

    /** Frames of the timeline played once more. The playhead does not move. */
    record Again(long from, long to, long playhead) implements Passage {
        @Override
        public long playheadAt(long position) {
            return playhead;
        }

        @Override
        public long timelineFrame(long position) {
            return from + position;
        }

        @Override
        public long length(long clipFrames) {
            return to - from;
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
            return again.apply(this);
        }
    }

    /** Words that the timeline does not have at the playhead. The playhead does not move. */
    record Words(LivePhrase phrase, long playhead) implements Passage {
        @Override
        public long playheadAt(long position) {
            return playhead;
        }

        @Override
        public long timelineFrame(long position) {
            return NO_FRAME;
        }

        @Override
        public long length(long clipFrames) {
            return clipFrames;
        }

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

    /** Silence. The playhead does not move. */
    record Silence(long frames, long playhead) implements Passage {
        @Override
        public long playheadAt(long position) {
            return playhead;
        }

        @Override
        public long timelineFrame(long position) {
            return NO_FRAME;
        }

        @Override
        public long length(long clipFrames) {
            return frames;
        }

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
     * Silence until the next gesture. The playhead does not move.
     *
     * @param why the reason for the wait
     * @param waited the frames that the session waited before this passage
     */
    record Wait(WaitReason why, long playhead, long waited) implements Passage {
        @Override
        public long playheadAt(long position) {
            return playhead;
        }

        @Override
        public long timelineFrame(long position) {
            return NO_FRAME;
        }

        @Override
        public long length(long clipFrames) {
            return Long.MAX_VALUE;
        }

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

    /** The closing chime, the last passage of a session that was ended. The playhead does not move. */
    record Chime(String sound, long playhead) implements Passage {
        @Override
        public long playheadAt(long position) {
            return playhead;
        }

        @Override
        public long timelineFrame(long position) {
            return NO_FRAME;
        }

        @Override
        public long length(long clipFrames) {
            return clipFrames;
        }

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
}
