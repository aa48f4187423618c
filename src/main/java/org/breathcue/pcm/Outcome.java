package org.breathcue.pcm;

/** The result of playing or exporting without errors. */
public enum Outcome {
    /** Everything was written to the sink. */
    FINISHED,
    /** It was stopped by request. */
    STOPPED
}
