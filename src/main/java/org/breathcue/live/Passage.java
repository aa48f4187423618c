package org.breathcue.live;

/**
 * A piece of what is heard next. Immutable.
 *
 * <p>While a passage is heard, the session stands somewhere: at the frame that is still owed to the listener, whatever is heard.
 */
sealed interface Passage {
    /** Where the session stands when the passage begins. */
    long stand();

    /** Where it stands so many frames after that. */
    default long standAt(long position) {
        return stand();
    }

    /** A stretch of the timeline that moves the session on. */
    record Timeline(long from, long to) implements Passage {
        @Override
        public long stand() {
            return from;
        }

        @Override
        public long standAt(long position) {
            return Math.max(from, Math.min(to, from + position));
        }
    }

    /** A stretch of the timeline once more, while the session stands still. */
    record Again(long from, long to, long stand) implements Passage {}

    /** Words that are not in the timeline here, while the session stands still. */
    record Words(LivePhrases wording, long stand) implements Passage {}

    /** Silence, while the session stands still. */
    record Silence(long frames, long stand) implements Passage {}

    /**
     * Silence until the listener asks for something.
     *
     * @param why who waits
     * @param waited frames that were waited before
     */
    record Wait(Why why, long stand, long waited) implements Passage {}

    /** The last sound, after which there is nothing more. */
    record Chime(String sound, long stand) implements Passage {}

    /** Why a session waits. */
    enum Why {
        /** The listener asked for it. */
        ASKED,
        /** The script does: {@code until ready}. */
        UNTIL_READY
    }
}
