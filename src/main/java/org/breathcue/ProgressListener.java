package org.breathcue;

/**
 * Receives the progress of a long task. The methods are called by the thread that runs the task and must return
 * quickly.
 */
public interface ProgressListener {
    /** Ignores all progress. */
    ProgressListener NONE = new ProgressListener() {};

    /**
     * Called when an utterance was synthesised. Utterances from the cache are not counted.
     *
     * @param done the number of utterances synthesised so far, at least 1
     * @param all the number of utterances to synthesise
     */
    default void synthesised(int done, int all) {}

    /**
     * Called when a block of sound was written.
     *
     * @param frames the number of frames written so far
     * @param all the number of frames to write
     */
    default void written(long frames, long all) {}
}
