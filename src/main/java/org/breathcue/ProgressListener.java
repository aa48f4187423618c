package org.breathcue;

/** Is told how far a long task has come. Calls come from the thread that does the task, and must return quickly. */
public interface ProgressListener {
    /** Ignores everything. */
    ProgressListener NONE = new ProgressListener() {};

    /**
     * An utterance has been synthesised; those that were cached are not counted.
     *
     * @param done the number synthesised so far, 1 or more
     * @param all the number to synthesise
     */
    default void synthesised(int done, int all) {}

    /**
     * A block of sound has been written.
     *
     * @param frames the frames written so far
     * @param all the frames to write
     */
    default void written(long frames, long all) {}
}
