package org.breathcue.live;

import java.util.List;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The passages to play, and the index of the current one. Immutable.
 *
 * @param index of the current passage; the number of passages at the end
 */
record PassageQueue(List<Passage> passages, int index) {
    PassageQueue {
        passages = List.copyOf(passages);
    }

    /** Returns the current passage; null at the end. */
    @Nullable
    Passage passage() {
        return index < passages.size() ? passages.get(index) : null;
    }

    /**
     * Returns the current wait, or the wait that follows after words and silence only; null if the session continues
     * first.
     */
    Passage.@Nullable Wait waiting() {
        for (Passage passage : remaining()) {
            if (passage instanceof Passage.Wait wait) {
                return wait;
            }
            boolean waitMayFollow = passage.match(
                    timeline -> false, again -> false, words -> true, silence -> true, wait -> true, chime -> false);
            if (!waitMayFollow) {
                return null;
            }
        }
        return null;
    }

    PassageQueue next() {
        return new PassageQueue(passages, index + 1);
    }

    /** Returns whether both queues consist of the same list of passages; the indexes may differ. */
    @SuppressWarnings("ReferenceEquality")
    boolean hasSamePassages(PassageQueue other) {
        return passages == other.passages;
    }

    /** Returns the current passage and all passages after it. */
    List<Passage> remaining() {
        return passages.subList(index, passages.size());
    }

    /** Returns the frame of the timeline at which the session ends when all passages were played. */
    long end(Timeline timeline) {
        return !passages.isEmpty() && passages.get(passages.size() - 1) instanceof Passage.Chime chime
                ? chime.playhead()
                : timeline.frames();
    }

    /** Returns whether another passage follows, so that the current one has to fade out. */
    boolean endsInACut() {
        return index + 1 < passages.size();
    }

    /**
     * Returns the position at which to start the passage: negative if it is faded in over the frames of the timeline
     * before it.
     */
    long leadIn(int fade) {
        Passage passage = passage();
        return passage == null
                ? 0L
                : passage.match(
                        timeline -> -Math.min(fade, timeline.from()),
                        again -> -Math.min(fade, again.from()),
                        words -> 0L,
                        silence -> 0L,
                        wait -> 0L,
                        chime -> 0L);
    }
}
