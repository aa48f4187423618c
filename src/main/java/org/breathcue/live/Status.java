package org.breathcue.live;

/**
 * What a listener hears at one moment.
 *
 * @param frame the frame of the timeline that is heard; while something else is heard, the one that comes after it
 * @param volumeDb the listener's own volume, 0 or less
 * @param breathSound whether breath sound is on
 */
public record Status(State state, long frame, double volumeDb, boolean breathSound) {

    /** What is going on. */
    public enum State {
        /** The session is heard. */
        PLAYING,
        /** Silent until the listener is ready: asked for by a key, or by {@code until ready}. */
        WAITING,
        /** Words that are not in the timeline, like where the listener is. */
        SPEAKING,
        /** The sound device is gone, and is looked for. */
        RECONNECTING,
        /** The closing chime. */
        ENDING,
        ENDED
    }
}
