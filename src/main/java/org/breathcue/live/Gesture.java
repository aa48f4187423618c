package org.breathcue.live;

/** What a listener can ask for while a session plays. */
public enum Gesture {
    /** Waits for the listener, and goes on at the next one. */
    WAIT,
    /** To the start of the next stretch. */
    NEXT,
    /** To the start of this stretch; soon after that, to the one before. */
    BACK,
    /** The last words again, without spending time of a hold. */
    AGAIN,
    /** Says which stretch this is, which side, and how much is left. */
    WHERE,
    /** Leaves out what is left of this side. */
    SKIP_SIDE,
    SOFTER,
    LOUDER,
    /** Breath sound off, or on again. */
    BREATH_SOUND,
    /** Ends gently, with the closing chime. */
    END
}
