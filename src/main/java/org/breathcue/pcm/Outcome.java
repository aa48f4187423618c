package org.breathcue.pcm;

/** How playing or exporting ended when nothing failed. */
public enum Outcome {
    /** Everything reached the sink. */
    FINISHED,
    /** Somebody asked it to stop. */
    STOPPED
}
