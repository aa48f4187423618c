package org.breathcue.live;

import java.util.List;
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

    /** The wait that is on, or that nothing but words of the player's own lies before; null if the session goes on first. */
    Passage.@Nullable Wait waiting() {
        for (Passage passage : rest()) {
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

    /** Whether both are places in the very same passages. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOfTheSame(PassageQueue other) {
        return passages == other.passages;
    }

    /** From this passage on, which is begun again. */
    List<Passage> rest() {
        return passages.subList(index, passages.size());
    }

    /** Whether the passage is cut off from what follows it in the timeline. */
    boolean endsInACut() {
        return index + 1 < passages.size();
    }

    /** Where the passage begins when it is faded in over what lies before it: at a negative position. */
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
