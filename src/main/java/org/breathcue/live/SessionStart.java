package org.breathcue.live;

/**
 * Where a session starts.
 *
 * @param frame the first frame of the timeline that is played
 * @param goesOn whether the session was interrupted there, so that words before this frame are said again
 */
public record SessionStart(long frame, boolean goesOn) {
    /** The beginning of the timeline. */
    public static final SessionStart BEGINNING = new SessionStart(0, false);
}
