package org.breathcue.listen;

import org.breathcue.live.Gesture;

/** What spoken commands do to a session that plays. Any thread may call it; all methods return at once. */
public interface SessionControl {
    /** Handles a gesture. */
    void gesture(Gesture gesture);

    /** Turns the sound down by 20 dB, or up again. */
    void duck(boolean down);

    /** Plays the tone that says "understood". */
    void confirm();

    /** Says a sentence, and goes on with what it interrupted: the session, or a wait. */
    void say(String sentence);

    /** Returns whether the session waits for the listener. */
    boolean isWaiting();

    /** Returns whether words of the session are heard now. */
    boolean speaks();
}
