package org.breathcue.live;

/** The reason for which a session waits. */
public enum WaitReason {
    /** The listener asked for it. */
    ASKED,
    /** The script asks for it with {@code until ready}. */
    UNTIL_READY
}
