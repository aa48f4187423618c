package org.breathcue.live;

/**
 * The state of a live session as the listener hears it at one moment.
 *
 * @param frame the frame of the timeline that is audible; during other sounds, the frame at which the session continues
 * @param words the words that are audible; empty if there are none
 * @param volumeDb the listener's volume in dB, at most 0
 * @param breathSound whether breath sound is on
 */
public record Status(State state, long frame, String words, double volumeDb, boolean breathSound) {

    /** What the session does. */
    public enum State {
        /** The timeline is audible. */
        PLAYING,
        /** The session is silent until the next gesture, after a key or at {@code until ready}. */
        WAITING,
        /** Words outside the timeline are audible, such as the current position. */
        SPEAKING,
        /** The audio device was lost, and the player tries to open it again. */
        RECONNECTING,
        /** The closing chime is audible. */
        ENDING,
        ENDED
    }
}
